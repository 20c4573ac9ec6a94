using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Files;

/// <summary>
/// Keeps whom the files of a source had, as one set that is replaced as a whole. Until a new set is complete the old one
/// is in force; what an import leaves behind that never got there, the next one clears away.
/// </summary>
internal sealed class FileShelf(IStore store, ClubId club, SourceId source)
{
    private const int RowsPerCommit = 50;
    private const int MembersPerPage = 500;

    // A letter takes up to six bytes as JSON, and a row at most 60 KiB.
    private const int PageSize = 45_000;

    private readonly string _partition = club.ToString();

    /// <summary>Where the imports stand, with the version on which a change builds.</summary>
    public async ValueTask<(FileMark? Mark, string? ETag)> MarkAsync(CancellationToken cancellationToken) =>
        await store.ReadAsync(_partition, Keys.FileMark(source), cancellationToken) is { } row
            ? (RowJson.Read(row.Value, RowJson.Default.FileMark), row.ETag)
            : (null, null);

    /// <summary>The new version; null: somebody else was faster, and nothing was stored.</summary>
    public async Task<string?> TryMarkAsync(FileMark mark, string? etag, CancellationToken cancellationToken)
    {
        var (key, json) = (Keys.FileMark(source), RowJson.Write(mark, RowJson.Default.FileMark));
        Write write = etag is null ? new Write.Insert(key, json) : new Write.Replace(key, json, etag);
        var outcome = await store.CommitAsync(new Commit(_partition, [write], []), cancellationToken);
        return outcome is CommitOutcome.Stored stored ? stored.ETags[0] : null;
    }

    /// <summary>Whom the source's files had, those included who may have been taken by an import that was cut short.</summary>
    public async Task<FileSet> ReadAsync(FileMark mark, CancellationToken cancellationToken)
    {
        var known = new FileSet();
        foreach (var set in mark.Drafts.Prepend(mark.Set).OfType<string>())
        {
            await foreach (var row in store.EachAsync(_partition, Keys.Seen(source, set), cancellationToken))
            {
                foreach (var (member, hash) in RowJson.Read(row.Value, RowJson.Default.FilePage).Rows)
                {
                    known.Remember(member, set == mark.Set ? hash : FileSet.Unsure);
                }
            }
        }

        return known;
    }

    /// <summary>Stores members, each with the hash of its row.</summary>
    /// <param name="page">The number of the first page. The next free one is returned.</param>
    public async Task<int> WriteAsync(
        string set, int page, IEnumerable<KeyValuePair<string, string>> members, CancellationToken cancellationToken)
    {
        foreach (var pages in Pages(members).Chunk(RowsPerCommit))
        {
            var writes = pages.Select(rows => (Write)new Write.Put(
                Keys.SeenPage(source, set, page++), RowJson.Write(rows, RowJson.Default.FilePage)));
            await store.CommitAsync(new Commit(_partition, [.. writes], []), cancellationToken);
        }

        return page;
    }

    /// <summary>Clears every set away but one.</summary>
    public async Task ClearAsync(string but, CancellationToken cancellationToken)
    {
        var kept = Keys.Seen(source, but);
        List<Write> deletes = [];
        await foreach (var row in store.EachAsync(_partition, Keys.AllSeen(source), cancellationToken))
        {
            if (!kept.Holds(row.Key))
            {
                deletes.Add(new Write.Delete(row.Key));
            }
        }

        foreach (var some in deletes.Chunk(RowsPerCommit))
        {
            // A conflict means that someone else clears the same: what is left is cleared with the next set.
            await store.CommitAsync(new Commit(_partition, [.. some], []), cancellationToken);
        }
    }

    private static IEnumerable<FilePage> Pages(IEnumerable<KeyValuePair<string, string>> members)
    {
        var page = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var size = 0;
        foreach (var (member, hash) in members)
        {
            page[member] = hash;
            size += (member.Length * 6) + 30;
            if (page.Count == MembersPerPage || size > PageSize)
            {
                yield return new FilePage(page.ToImmutable());
                page.Clear();
                size = 0;
            }
        }

        if (page.Count > 0)
        {
            yield return new FilePage(page.ToImmutable());
        }
    }
}
