using System.Threading.Channels;

namespace MemberSync.BareIngest;

/// <summary>A commit for all rows that wait when the disk becomes free: the most that one disk gives.</summary>
internal sealed class GroupedRows : IRows
{
    private readonly Channel<(byte[] Body, TaskCompletionSource Stored)> _waiting =
        Channel.CreateUnbounded<(byte[], TaskCompletionSource)>(new() { SingleReader = true });

    private readonly RowFile _file;

    public GroupedRows(string path)
    {
        _file = new RowFile(path);
        new Thread(Run) { IsBackground = true }.Start();
    }

    public Task AddAsync(byte[] body)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Writer.TryWrite((body, stored));
        return stored.Task;
    }

    private void Run()
    {
        var group = new List<TaskCompletionSource>();
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            _file.Execute("BEGIN IMMEDIATE");
            while (_waiting.Reader.TryRead(out var next))
            {
                _file.Insert(next.Body);
                group.Add(next.Stored);
            }

            _file.Execute("COMMIT");
            group.ForEach(stored => stored.SetResult());
            group.Clear();
        }
    }
}
