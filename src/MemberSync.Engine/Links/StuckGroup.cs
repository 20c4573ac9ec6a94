namespace MemberSync.Engine.Links;

/// <summary>Members of one connection that stopped for the same reason.</summary>
/// <param name="Key">Names the reason in addresses; it tells nothing of whom the reason names.</param>
/// <param name="Reason">The whole sentence: what happened, what was found, what to do.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record StuckGroup(string Key, string Reason, int Count);
