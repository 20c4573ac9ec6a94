namespace MemberSync.Sources.Tables;

/// <summary>A table, read row by row from its beginning, once. Memory is bounded whatever its length.</summary>
public interface ITable
{
    /// <summary>
    /// Why reading ended before the table did, in words for whoever made the table; null: so far all is well. Whoever
    /// wants to know that a table was read whole looks at it after the last row.
    /// </summary>
    string? Broken { get; }

    IAsyncEnumerable<TableRow> ReadAsync(CancellationToken cancellationToken);
}
