using System.Collections.Immutable;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Engine.Sources;

/// <summary>
/// Takes in what sources say by themselves: changes at once, and what is to be asked for as a question that stays until
/// it is answered. Safe for concurrent use.
/// </summary>
public sealed class SourceIntake(IStore store, ChangeIntake intake, TimeProvider time)
{
    private const int MostAtOnce = Commit.MaxWrites;

    /// <summary>Everything is durable when this returns; until then, the same may be told again without harm.</summary>
    /// <returns>What became of the changes, and how many questions wait.</returns>
    /// <exception cref="StoreUnavailableException">Some of it may have been taken: tell it again.</exception>
    public async Task<SourceTally> TakeAsync(
        SourceView source, SourceReading.Heard heard, CancellationToken cancellationToken)
    {
        var tally = new SourceTally();
        foreach (var told in heard.Events.OfType<SourceEvent.Told>())
        {
            tally = tally.Count(await intake.TakeAsync(source.Club, told.Change, cancellationToken));
        }

        var asks = heard.Events.OfType<SourceEvent.Ask>().Select(ask => ask.Subject).Distinct().ToImmutableArray();
        foreach (var some in asks.Chunk(MostAtOnce))
        {
            var writes = some.Select(subject => (Write)AskRows.Put(
                source.Source.Id, new Ask(subject, time.GetUtcNow(), AskOrigin.Event, Tracing.Parent)));
            await store.CommitAsync(new Commit(source.Club.ToString(), [.. writes], []), cancellationToken);
        }

        await GoAsync(source, asks.Length, cancellationToken);
        return tally with { Asked = asks.Length, Ignored = heard.Events.OfType<SourceEvent.Nothing>().Count() };
    }

    // Where other questions wait, whoever answers them goes on to these: it looks for more after it has removed its own.
    private async Task GoAsync(SourceView source, int asks, CancellationToken cancellationToken)
    {
        if (asks == 0)
        {
            return;
        }

        var (waiting, _) = await store.FirstAsksAsync(source.Club, source.Source.Id, asks + 1, cancellationToken);
        if (waiting.Length <= asks)
        {
            var go = AskRows.Go(new SourceMessage(source.Club, source.Source.Id, SourceTask.Questions), TimeSpan.Zero);
            await store.CommitAsync(new Commit(source.Club.ToString(), [], [go]), cancellationToken);
        }
    }
}
