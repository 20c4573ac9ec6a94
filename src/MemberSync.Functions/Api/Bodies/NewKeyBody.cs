namespace MemberSync.Functions.Api.Bodies;

/// <param name="Key">Shown this once.</param>
internal sealed record NewKeyBody(string Name, string Role, string? Club, string Key);
