using System.Collections.Immutable;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>
/// Starts comparisons of sources with the hub when their time has come, and has what was left in the middle go on. Harmless
/// on several instances at once.
/// </summary>
public sealed class SourceSweeps(
    IStore store, ClubDirectory clubs, SourceDirectory sources, SourceClients clients, IIdSource ids, TimeProvider time)
{
    // A step that was made has a message on its way; after this long it is lost.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(30);

    /// <summary>Starts every comparison that is due.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => EachAsync(
        async source =>
        {
            if (source.Source.SweepMinutes is { } minutes)
            {
                await StartAsync(source, TimeSpan.FromMinutes(minutes), cancellationToken);
            }
        },
        cancellationToken);

    /// <summary>Has every question asked whose message was lost.</summary>
    public Task WakeAsync(CancellationToken cancellationToken) => EachAsync(
        async source =>
        {
            var (waiting, _) = await store.FirstAsksAsync(source.Club, source.Source.Id, 1, cancellationToken);
            if (!waiting.IsEmpty)
            {
                var go = new SourceMessage(source.Club, source.Source.Id, SourceTask.Questions);
                await SendAsync(source, go, [], cancellationToken);
            }
        },
        cancellationToken);

    /// <summary>Starts a comparison now unless one is under way.</summary>
    /// <returns>False: the source cannot be asked, or is switched off.</returns>
    public async Task<bool> StartAsync(SourceView source, CancellationToken cancellationToken) =>
        clients.Of(source) is not null && await StartAsync(source, TimeSpan.Zero, cancellationToken);

    private async Task<bool> StartAsync(SourceView source, TimeSpan every, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stored = await SweepRows.LoadAsync(store, source, cancellationToken);
        var row = stored?.Value ?? new SweepRow(DateTimeOffset.MinValue);
        if (row.Reading is not null)
        {
            if (now - row.SteppedAt > Lost)
            {
                await SendAsync(source, SweepRows.Step(source, row), [], cancellationToken);
            }
        }
        else if (now - row.Begun >= every)
        {
            var begun = row with
            {
                Begun = now,
                Reading = ids.Next().ToString("N"),
                Cursor = null,
                Page = 0,
                IsRead = false,
                SteppedAt = now,
                Failures = 0,
                Seen = 0,
                Found = 0,
            };
            var write = SweepRows.Store(source, begun, stored?.ETag);
            await SendAsync(source, SweepRows.Step(source, begun), [write], cancellationToken);
        }

        return true;
    }

    // A conflict means that another instance was faster.
    private async Task SendAsync(
        SourceView source, SourceMessage message, ImmutableArray<Write> writes, CancellationToken cancellationToken) =>
        await store.CommitAsync(
            new Commit(source.Club.ToString(), writes, [AskRows.Go(message, TimeSpan.Zero)]), cancellationToken);

    private async Task EachAsync(Func<SourceView, Task> act, CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            foreach (var source in await sources.ListAsync(club, cancellationToken))
            {
                if (clients.Of(source) is not null)
                {
                    await act(source);
                }
            }
        }
    }
}
