namespace MemberSync.Engine.Sources;

/// <summary>How a comparison of a source with the hub ended.</summary>
/// <param name="Seen">How many subjects the source held, as far as it was read.</param>
/// <param name="Found">About how many of them the source was asked again, because the hub had another word.</param>
/// <param name="Fault">Why it was given up, in words for an operator; null: it came to its end.</param>
public sealed record SweepEnd(DateTimeOffset Begun, DateTimeOffset Ended, int Seen, int Found, string? Fault = null);
