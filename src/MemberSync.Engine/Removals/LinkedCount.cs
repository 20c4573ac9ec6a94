namespace MemberSync.Engine.Removals;

/// <summary>How many people a connection had at its partner when a review last went through them.</summary>
internal sealed record LinkedCount(int Linked);
