using System.Collections.Immutable;

namespace MemberSync.Engine.Erasure;

/// <summary>
/// What stays of a person who was erased, under a hash of the member's id: that it was done, and for each partner what
/// became of it. It keeps what the gym system tells late from bringing the person back.
/// </summary>
/// <param name="By">Who asked: the name of a key.</param>
/// <param name="DoneAt">When nothing was left of the person; null: partners still have to be told.</param>
internal sealed record Tombstone(
    DateTimeOffset AskedAt, string By, DateTimeOffset? DoneAt, ImmutableArray<Receipt> Receipts);
