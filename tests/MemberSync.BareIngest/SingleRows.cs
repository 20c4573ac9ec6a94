namespace MemberSync.BareIngest;

/// <summary>A commit for each row, one after the other: what is written first.</summary>
internal sealed class SingleRows(string path) : IRows
{
    private readonly Lock _lock = new();
    private readonly RowFile _file = new(path);

    public Task AddAsync(byte[] body)
    {
        lock (_lock)
        {
            _file.Insert(body);
        }

        return Task.CompletedTask;
    }
}
