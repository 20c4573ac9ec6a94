using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>Writes to rows of one partition that are stored together or not at all, and messages that follow them.</summary>
/// <param name="Partition">The partition of every write; may be empty only when there are no writes.</param>
/// <param name="Writes">At most <see cref="MaxWrites"/>, each for another key.</param>
/// <param name="Messages">Sent once the writes are durable.</param>
public sealed record Commit(string Partition, ImmutableArray<Write> Writes, ImmutableArray<Message> Messages)
{
    /// <summary>The most writes that one commit may hold: what one Azure entity group transaction takes.</summary>
    public const int MaxWrites = 100;
}
