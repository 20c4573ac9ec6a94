using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure.Tables;

namespace MemberSync.Storage.Azure.Committing;

/// <summary>
/// The one row of a commit that tells most about whether the commit was stored, as all or none of it was.
/// <list type="bullet">
/// <item>A row that carries the commit's id: it was stored.</item>
/// <item>A row that still has the ETag that the commit meant to replace or delete, or none where it meant to insert:
/// it was not stored. It may be sent again, for only one of the two can ever take effect.</item>
/// <item>Anything else may be someone else's row from before, or one that came after the commit's: nobody can tell.
/// Nor can a row that is gone after its deletion tell who deleted it.</item>
/// </list>
/// </summary>
internal sealed record Witness(Write Write)
{
    /// <summary>Null when no row can tell: the commit only deletes whatever is there.</summary>
    public static Witness? Of(ImmutableArray<Write> writes) =>
        writes.MinBy(Rank) is { } best && Rank(best) < int.MaxValue ? new Witness(best) : null;

    /// <param name="row">What is at the key now.</param>
    /// <param name="commit">The id that the commit writes to its rows.</param>
    public Verdict Judge(Entity? row, string commit) => Write switch
    {
        _ when row is not null && string.Equals(row.Commit, commit) => Verdict.Stored,
        Write.Replace replace when row is not null && string.Equals(row.ETag, replace.ETag) => Verdict.NotStored,
        Write.Delete delete when row is not null && string.Equals(row.ETag, delete.ETag) => Verdict.NotStored,
        Write.Insert when row is null => Verdict.NotStored,
        _ => Verdict.Unclear,
    };

    private static int Rank(Write write) => write switch
    {
        Write.Replace => 0,
        Write.Insert => 1,
        Write.Put => 2,
        Write.Delete { ETag: not null } => 3,
        _ => int.MaxValue,
    };
}
