namespace MemberSync.Demo.People;

/// <summary>Where a person lives.</summary>
internal sealed record Home(string Street, int Number, string Zip, string City, string Country);
