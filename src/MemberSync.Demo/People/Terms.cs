namespace MemberSync.Demo.People;

/// <summary>A person's contract.</summary>
internal sealed record Terms(
    string Number, string Type, string ActivityGroup, DateOnly Start, DateOnly End, string State);
