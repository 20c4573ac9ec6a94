using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Sources;

/// <summary>
/// Compares a source with the hub, page by page, each step one message. What has changed since the last comparison, and the
/// hub does not know, is asked for; so is what is not listed any more, and only that answer can remove anybody. How far it
/// is stands in a row, so that a step done twice does no harm.
/// </summary>
public sealed class SweepSteps(
    IStore store, SourceClients clients, SourceTurns turns, AnswerIntake answers, SeenSets sets, TimeProvider time)
{
    private const int MaxFailures = 8;
    private const int AsksPerCommit = Commit.MaxWrites;

    internal async Task RunAsync(SourceView source, SourceMessage message, CancellationToken cancellationToken)
    {
        var stored = await SweepRows.LoadAsync(store, source, cancellationToken);
        if (stored?.Value is not { } row || row.Reading != message.Set || row.Page != message.Page)
        {
            return; // Made before, or not any more.
        }

        if (row.IsRead)
        {
            await CompleteAsync(source, stored, cancellationToken);
        }
        else if (clients.Of(source) is { } client)
        {
            var (turn, freeAt) = await turns.BeginAsync(source, client, cancellationToken);
            await (turn is null
                ? LaterAsync(source, message, freeAt, cancellationToken)
                : PageAsync(turn, stored, cancellationToken));
        }
    }

    private async Task PageAsync(SourceTurn turn, Stored<SweepRow> stored, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        turn.Count(turn.Client.CallsPerPage);
        var page = await turn.Client.ListAsync(stored.Value.Cursor, cancellationToken);
        if (page.Answer is not SourceAnswer.Found)
        {
            await FailAsync(turn, stored, page.Answer, cancellationToken);
            return;
        }

        var source = turn.Source;
        var (found, all) = await LookAsync(source, stored.Value, page, readAt, cancellationToken);
        var row = stored.Value with
        {
            Cursor = page.Next,
            Page = stored.Value.Page + 1,
            IsRead = page.Next is null,
            SteppedAt = readAt,
            Failures = 0,
            Seen = stored.Value.Seen + page.Records.Length,
            Found = stored.Value.Found + found.Length,
        };
        var seen = new Write.Put(
            Keys.SeenPage(source.Source.Id, row.Reading!, stored.Value.Page),
            RowJson.Write(new SeenPage(all), RowJson.Default.SeenPage));
        var next = new SourceNext(SweepRows.Step(source, row))
        {
            Writes =
            [
                SweepRows.Store(source, row, stored.ETag),
                seen,
                .. row.Held is null ? [] : Asks(source, found, readAt),
            ],
        };
        await turns.EndAsync(turn, page.Answer, next, cancellationToken);
    }

    // What looks as it did last time costs nothing; the rest is compared with what the hub has. What the first comparison
    // brings was there before the source was connected, and is taken as it stands. Later an event may still be on its
    // way: whatever was found is asked for again after a while, and counted if it is news even then.
    private async Task<(ImmutableArray<SourceSubject> Found, ImmutableArray<Seen> Seen)> LookAsync(
        SourceView source, SweepRow row, SourcePage page, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var held = await sets.HeldAsync(source, row, cancellationToken);
        var (found, all) = (ImmutableArray.CreateBuilder<SourceSubject>(), ImmutableArray.CreateBuilder<Seen>());
        foreach (var record in page.Records)
        {
            var seen = Seen.Of(record);
            var look = held.GetValueOrDefault(record.Subject) == seen.Print
                ? AnswerLook.Known
                : await answers.LookAsync(source, record.Changes, readAt, cancellationToken);
            if (look == AnswerLook.Erased)
            {
                continue; // Not even that the source still has the person is noted.
            }

            all.Add(seen);
            if (look == AnswerLook.News)
            {
                found.Add(record.Subject);
                await (row.Held is null
                    ? answers.TakeAsync(source, record.Changes, readAt, untold: null, cancellationToken)
                    : Task.CompletedTask);
            }
        }

        return (found.ToImmutable(), all.ToImmutable());
    }

    private static IEnumerable<Write> Asks(SourceView source, IEnumerable<SourceSubject> found, DateTimeOffset at) =>
        found.Select(subject => AskRows.Put(source.Source.Id, new Ask(subject, at, AskOrigin.Sweep)));

    private async Task FailAsync(
        SourceTurn turn, Stored<SweepRow> stored, SourceAnswer answer, CancellationToken cancellationToken)
    {
        var row = stored.Value;
        var isOver = answer is not SourceAnswer.Throttled && row.Failures + 1 >= MaxFailures;
        var next = isOver || answer is SourceAnswer.Misconfigured or SourceAnswer.Unreadable
            ? new SourceNext(Message: null) { Writes = [SweepRows.Store(turn.Source, Ended(row, Why(answer)), stored.ETag)] }
            : new SourceNext(SweepRows.Step(turn.Source, row))
            {
                Writes =
                [
                    SweepRows.Store(
                        turn.Source,
                        row with { Failures = row.Failures + (answer is SourceAnswer.Throttled ? 0 : 1), SteppedAt = time.GetUtcNow() },
                        stored.ETag),
                ],
            };
        await turns.EndAsync(turn, answer, next, cancellationToken);
        if (next.Message is null)
        {
            await ClearAsync(turn.Source, row.Reading!, cancellationToken);
        }
    }

    private async Task CompleteAsync(SourceView source, Stored<SweepRow> stored, CancellationToken cancellationToken)
    {
        var row = stored.Value;
        var held = await sets.HeldAsync(source, row, cancellationToken);
        var now = await sets.ReadAsync(source, row.Reading!, cancellationToken);
        var missing = held.Keys.Where(subject => !now.ContainsKey(subject)).ToImmutableArray();
        foreach (var some in missing.Chunk(AsksPerCommit))
        {
            ImmutableArray<Write> asks = [.. Asks(source, some, time.GetUtcNow())];
            await store.CommitAsync(new Commit(source.Club.ToString(), asks, []), cancellationToken);
        }

        var ended = Ended(row with { Found = row.Found + missing.Length }, fault: null) with { Held = row.Reading };
        var go = AskRows.Go(
            new SourceMessage(source.Club, source.Source.Id, SourceTask.Questions), TimeSpan.Zero);
        var end = new Commit(source.Club.ToString(), [SweepRows.Store(source, ended, stored.ETag)], [go]);
        if (await store.CommitAsync(end, cancellationToken) is CommitOutcome.Stored && row.Held is { } old)
        {
            sets.Forget(source);
            await ClearAsync(source, old, cancellationToken);
        }
    }

    private SweepRow Ended(SweepRow row, string? fault) => row with
    {
        Reading = null,
        Cursor = null,
        IsRead = false,
        Last = new SweepEnd(row.Begun, time.GetUtcNow(), row.Seen, row.Found, fault),
    };

    private async Task ClearAsync(SourceView source, string set, CancellationToken cancellationToken) =>
        await store.ClearAsync(
            source.Club.ToString(), Keys.Seen(source.Source.Id, set), int.MaxValue, cancellationToken);

    private async Task LaterAsync(
        SourceView source, SourceMessage message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var delay = at > now ? at - now : TimeSpan.Zero;
        await store.CommitAsync(new Commit(source.Club.ToString(), [], [AskRows.Go(message, delay)]), cancellationToken);
    }

    private static string Why(SourceAnswer answer) => answer switch
    {
        SourceAnswer.Misconfigured wrong => wrong.Detail,
        SourceAnswer.Failed failed => failed.Detail,
        SourceAnswer.Unreadable unreadable => unreadable.Detail,
        _ => "the source gave an answer that makes no sense for a list",
    };
}
