namespace MemberSync.Storage.Azure.Tables;

/// <summary>The addresses of one table and what is in it.</summary>
internal sealed class TableAddress(Uri endpoint, string table)
{
    private readonly string _endpoint = endpoint.AbsoluteUri.TrimEnd('/');

    public string Name => table;

    /// <summary>The list of tables.</summary>
    public Uri Tables => new($"{_endpoint}/Tables");

    public Uri Batch => new($"{_endpoint}/$batch");

    public Uri Table => new($"{_endpoint}/{table}");

    public Uri Entity(string partition, string key) =>
        new($"{_endpoint}/{table}(PartitionKey={Literal(partition)},RowKey={Literal(key)})");

    public Uri Query(string filter, int top, Continuation? next)
    {
        var query = $"{_endpoint}/{table}()?$filter={Uri.EscapeDataString(filter)}&$top={top}";
        if (next is not null)
        {
            query += $"&NextPartitionKey={Uri.EscapeDataString(next.Partition)}";
            query += next.Key is null ? "" : $"&NextRowKey={Uri.EscapeDataString(next.Key)}";
        }

        return new Uri(query);
    }

    private static string Literal(string text) => Uri.EscapeDataString(KeyFilter.Quote(text));
}
