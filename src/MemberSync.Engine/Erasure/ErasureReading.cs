using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Erasure;

/// <summary>How far an erasure is.</summary>
/// <param name="By">Who asked: the name of a key.</param>
/// <param name="DoneAt">When nothing was left of the person; null: it goes on.</param>
public sealed record ErasureReading(
    MemberId Member, DateTimeOffset AskedAt, string By, DateTimeOffset? DoneAt, ImmutableArray<Receipt> Receipts);
