using System.Threading.Channels;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Sqlite.Writing;

/// <summary>
/// Stores what many callers want stored, in groups: whatever waits when the disk becomes free goes into one
/// transaction, so one write-through to the disk serves all of it. Nobody waits for a group to fill.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    // Bounds how long the first of a group waits for the last.
    private const int MaxGroup = 512;

    private readonly WriteSession _session;
    private readonly QueueSignals _signals;
    private readonly Task _loop;

    // A caller's hand-over wakes the writer's thread directly; the caller itself runs nothing of the writer's.
    private readonly Channel<WriteJob> _jobs = Channel.CreateUnbounded<WriteJob>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    public GroupWriter(WriteSession session, QueueSignals signals)
    {
        _session = session;
        _signals = signals;
        // A thread of its own, since it spends its time waiting for the disk.
        _loop = Task.Factory.StartNew(
            Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Has work done in a transaction; the task ends when the work is durable.</summary>
    /// <exception cref="StoreUnavailableException">The outcome is unknown.</exception>
    public Task<T> RunAsync<T>(Func<WriteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var job = new WriteJob<T>(work, cancellationToken);
        ObjectDisposedException.ThrowIf(!_jobs.Writer.TryWrite(job), typeof(SqliteStore));
        return job.Answered;
    }

    /// <summary>Stores what was asked for before, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _loop;
        _session.Dispose();
    }

    private void Loop()
    {
        var group = new List<WriteJob>(MaxGroup);
        while (_jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MaxGroup && _jobs.Reader.TryRead(out var job))
            {
                if (!job.EndIfCancelled())
                {
                    group.Add(job);
                }
            }

            Store(group);
            group.Clear();
        }
    }

    private void Store(List<WriteJob> group)
    {
        IReadOnlyCollection<string> changedQueues;
        try
        {
            _session.Begin();
            group.ForEach(job => job.Run(_session));
            changedQueues = _session.Commit();
        }
        catch (Exception failure)
        {
            // Not this thread's to judge: every caller of the group gets it, and the next group may succeed.
            _session.Rollback();
            group.ForEach(job => job.Fail(SqliteFailures.Translate(failure)));
            return;
        }

        group.ForEach(job => job.Complete());
        _signals.Raise(changedQueues);
    }
}
