using System.Collections.Immutable;

namespace MemberSync.Testing.Storage;

/// <summary>One operation as faults see it.</summary>
/// <param name="Number">1 for a store's first operation, and so on: the step at which an exhaustive test cuts.</param>
/// <param name="Scope">The partition of row operations, the queue of queue operations.</param>
/// <param name="Keys">The keys read or written; the two ends of a scan; the id of a message deleted or hidden.</param>
public sealed record StoreOperation(long Number, StoreOperationKind Kind, string Scope, ImmutableArray<string> Keys)
{
    public override string ToString() => $"#{Number} {Kind} {Scope} [{string.Join(", ", Keys)}]";
}
