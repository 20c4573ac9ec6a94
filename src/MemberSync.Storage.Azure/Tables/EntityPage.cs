using System.Collections.Immutable;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>One answer to a query.</summary>
/// <param name="Next">Where the service goes on; null when it is done. There may be nothing more all the same.</param>
internal sealed record EntityPage(ImmutableArray<Entity> Entities, Continuation? Next)
{
    public static readonly EntityPage Empty = new([], null);
}
