using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Erasure;

/// <summary>What became of an erasure at one partner.</summary>
/// <param name="At">When the partner acknowledged it; null when it has not, or had nothing to acknowledge.</param>
/// <param name="Waits">What it waits for, for an operator; null when it does not wait.</param>
public sealed record Receipt(
    ConnectionId Connection, string Partner, ReceiptState State, DateTimeOffset? At, string? Waits);
