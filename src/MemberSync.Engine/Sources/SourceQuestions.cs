using System.Collections.Immutable;
using System.Diagnostics;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Engine.Sources;

/// <summary>
/// Asks sources what events left open and what comparisons found. A question stays until its answer is stored; asked
/// twice, it does no harm. Safe for concurrent use.
/// </summary>
public sealed class SourceQuestions(
    IStore store, SourceClients clients, SourceTurns turns, AnswerIntake answers, SourceShelf aside, TimeProvider time)
{
    /// <summary>How long an event has to come before what a comparison found counts as never told.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private const int MostInTurn = 20;

    // The rest of the turn is for the last answer.
    private static readonly TimeSpan LastStart = SourceTurns.Longest / 3;

    internal async Task RunAsync(SourceView source, SourceMessage message, CancellationToken cancellationToken)
    {
        if (clients.Of(source) is not { } client)
        {
            return;
        }

        if (message.Subject is { } again)
        {
            var ask = AskRows.Put(source.Source.Id, new Ask(again, time.GetUtcNow(), AskOrigin.Event));
            await store.CommitAsync(new Commit(source.Club.ToString(), [ask], []), cancellationToken);
        }

        var (asks, dueAt) = await DueAsync(source, cancellationToken);
        if (asks.IsEmpty)
        {
            await LaterAsync(source, dueAt, cancellationToken);
            return;
        }

        var (turn, freeAt) = await turns.BeginAsync(source, client, cancellationToken);
        if (turn is null)
        {
            await LaterAsync(source, freeAt, cancellationToken);
            return;
        }

        var last = await AskAsync(turn, asks, cancellationToken);
        var (_, next) = await DueAsync(source, cancellationToken);
        var go = next is null ? null : Message(source);
        await turns.EndAsync(turn, last, new SourceNext(go, next ?? default), cancellationToken);
    }

    // Those of events first; the time is when the first is due, null where none waits.
    private async Task<(ImmutableArray<Stored<Ask>> Asks, DateTimeOffset? DueAt)> DueAsync(
        SourceView source, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (waiting, _) = await store.FirstAsksAsync(
            source.Club, source.Source.Id, MostInTurn, cancellationToken);
        return (
            [.. waiting.Where(ask => DueAt(ask.Value) <= now)],
            waiting.IsEmpty ? null : waiting.Min(ask => DueAt(ask.Value)));
    }

    private static DateTimeOffset DueAt(Ask ask) => ask.Origin == AskOrigin.Sweep ? ask.Since + Grace : ask.Since;

    private async Task<SourceAnswer> AskAsync(
        SourceTurn turn, ImmutableArray<Stored<Ask>> asks, CancellationToken cancellationToken)
    {
        SourceAnswer answer = new SourceAnswer.Found([]);
        foreach (var ask in asks)
        {
            var askedAt = time.GetUtcNow();
            if (askedAt - turn.Begun > LastStart)
            {
                break;
            }

            turn.Count(turn.Client.CallsPerRead);
            answer = await turn.Client.ReadAsync(ask.Value.Subject, cancellationToken);
            var isOld = time.GetUtcNow() - turn.Begun > SourceTurns.Longest;
            if (isOld || !await TakeAsync(turn.Source, ask, answer, askedAt, cancellationToken))
            {
                break;
            }
        }

        return answer;
    }

    /// <returns>Whether the next question may follow at once.</returns>
    private async Task<bool> TakeAsync(
        SourceView source, Stored<Ask> ask, SourceAnswer answer, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        // One answer belongs to one event, so it goes on with that event's trace.
        using var span = Tracing.Source.StartActivity(
            "take answer", ActivityKind.Internal, Tracing.ContextOf(ask.Value.Trace));
        var untold = ask.Value.Origin == AskOrigin.Sweep ? ask.Value : null;
        switch (answer)
        {
            case SourceAnswer.Found found:
                await answers.TakeAsync(source, found.Changes, askedAt, untold, cancellationToken);
                break;
            case SourceAnswer.Gone gone:
                await answers.TakeAsync(source, [AnswerIntake.Gone(gone.Id)], askedAt, untold, cancellationToken);
                break;
            case SourceAnswer.Unreadable unreadable:
                await aside.AddAsync(source, ask.Value.Subject, unreadable.Detail, cancellationToken);
                break;
            default:
                return false;
        }

        // Asked for again meanwhile: a conflict, and the new question stays.
        var answered = new Write.Delete(AskRows.KeyOf(source.Source.Id, ask.Value), ask.ETag);
        await store.CommitAsync(new Commit(source.Club.ToString(), [answered], []), cancellationToken);
        return true;
    }

    private async Task LaterAsync(SourceView source, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        if (at is { } due)
        {
            var (now, message) = (time.GetUtcNow(), Message(source));
            var delay = due > now ? due - now : TimeSpan.Zero;
            await store.CommitAsync(new Commit(source.Club.ToString(), [], [AskRows.Go(message, delay)]), cancellationToken);
        }
    }

    private static SourceMessage Message(SourceView source) =>
        new(source.Club, source.Source.Id, SourceTask.Questions);
}
