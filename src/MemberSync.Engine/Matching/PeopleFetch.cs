using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Reads a partner's own list of people, page by page, each step one message. How far it is stands in a row, so that a
/// step done twice does no harm; the list comes into force as a whole, or not at all.
/// </summary>
public sealed class PeopleFetch(IStore store, PeoplePages pages, PeopleShelf shelf, TimeProvider time, IIdSource ids)
{
    private const int PeoplePerRow = 20;
    private const int MaxFailures = 8;
    private const int MaxRestarts = 5;
    private const int MaxRaces = 50;
    private const string NoList = "with the settings as they are now the partner lists nobody";
    private const string Disturbed = "settings or stored people changed again and again while it was read";

    // Older than this it was given up, or is of little use.
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(6);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);

    /// <summary>Begins to read, or goes on where reading was left. The partner's plan must name a list.</summary>
    /// <param name="view">Whose list.</param>
    /// <param name="then">The walk to go on with once the list is there, or cannot be had; null: none.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    public async Task StartAsync(ConnectionView view, ReviewMessage? then, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var stored = await LoadAsync(view, cancellationToken);
            var row = stored is { } known && time.GetUtcNow() - known.Value.Begun < MaxAge ? known.Value : Fresh(view);
            row = row with { Then = then ?? stored?.Value.Then };
            if (await TryStoreAsync(
                view, new(row, stored?.ETag) { Delay = ClubDirectory.Staleness * 2 }, cancellationToken))
            {
                return;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to begin reading people all met another writer.");
    }

    /// <summary>One page, or the end.</summary>
    internal async Task StepAsync(ConnectionView view, ReviewMessage message, CancellationToken cancellationToken)
    {
        if (await LoadAsync(view, cancellationToken) is not { } stored || stored.Value.Set != message.After)
        {
            return;
        }

        var row = stored.Value;
        if (view.Plan.PeopleList is null)
        {
            await EndAsync(view, stored, PeopleLines.Failed(NoList, time.GetUtcNow()), cancellationToken);
        }
        else if (view.Version != row.Settings)
        {
            await RestartAsync(view, stored, cancellationToken);
        }
        else if (row.IsRead)
        {
            await CompleteAsync(view, stored, cancellationToken);
        }
        else
        {
            var page = await pages.ReadAsync(view, row.Begun, row.Offset, cancellationToken);
            await (page.Answer is PartnerAnswer.Done
                ? KeepAsync(view, stored, page, cancellationToken)
                : WaitAsync(view, stored, page.Answer, cancellationToken));
        }
    }

    private PeopleFetchRow Fresh(ConnectionView view) => new($"read.{ids.Next():N}", view.Version, time.GetUtcNow());

    // Who conflicts leaves it to the other, whose message goes on.
    private Task<bool> KeepAsync(
        ConnectionView view, Stored<PeopleFetchRow> stored, PeoplePage page, CancellationToken cancellationToken)
    {
        var row = stored.Value with { Failures = 0, Total = page.Total };
        if (stored.Value.Total - page.Total is > 0 and var gone)
        {
            // Who was changed meanwhile left the list, and the others moved up: nobody may be passed over.
            row = row with { Offset = Math.Max(0, row.Offset - gone) };
            return TryStoreAsync(view, new(row, stored.ETag), cancellationToken);
        }

        var pieces = page.People.Chunk(PeoplePerRow).ToImmutableArray();
        var writes = pieces.Select((people, number) => new Write.Put(
            Keys.PeoplePiece(view.Connection.Id, stored.Value.Set, stored.Value.Rows + number),
            RowJson.Write(new PeoplePiece([.. people]), RowJson.Default.PeoplePiece)));
        row = row with
        {
            Offset = row.Offset + page.Entries,
            Rows = row.Rows + pieces.Length,
            Count = row.Count + page.People.Length,
            IsRead = !page.HasNext || page.Entries == 0,
        };
        return TryStoreAsync(view, new(row, stored.ETag) { Writes = [.. writes] }, cancellationToken);
    }

    private async Task WaitAsync(
        ConnectionView view, Stored<PeopleFetchRow> stored, PartnerAnswer answer, CancellationToken cancellationToken)
    {
        var row = stored.Value;
        if (answer is PartnerAnswer.Throttled throttled)
        {
            var wait = throttled.RetryAfter ?? TimeSpan.FromSeconds(1);
            await TryStoreAsync(view, new(row, stored.ETag) { Delay = wait }, cancellationToken);
        }
        else if (answer is PartnerAnswer.Lost or PartnerAnswer.Failed && row.Failures + 1 < MaxFailures)
        {
            var wait = FirstWait * Math.Pow(2, row.Failures);
            var failed = row with { Failures = row.Failures + 1 };
            await TryStoreAsync(view, new(failed, stored.ETag) { Delay = wait }, cancellationToken);
        }
        else
        {
            await EndAsync(view, stored, PeopleLines.Failed(Why(answer), time.GetUtcNow()), cancellationToken);
        }
    }

    private async Task RestartAsync(
        ConnectionView view, Stored<PeopleFetchRow> stored, CancellationToken cancellationToken)
    {
        var (row, restarts) = (stored.Value, stored.Value.Restarts + 1);
        if (restarts > MaxRestarts)
        {
            await EndAsync(view, stored, PeopleLines.Failed(Disturbed, time.GetUtcNow()), cancellationToken);
            return;
        }

        var fresh = Fresh(view) with { Restarts = restarts, Then = row.Then };
        if (await TryStoreAsync(view, new(fresh, stored.ETag) { Delay = FirstWait }, cancellationToken))
        {
            await ClearAsync(view, row.Set, cancellationToken);
        }
    }

    private async Task CompleteAsync(
        ConnectionView view, Stored<PeopleFetchRow> stored, CancellationToken cancellationToken)
    {
        var range = Keys.PeopleOf(view.Connection.Id, stored.Value.Set);
        var rows = await store.ScanAllAsync(view.Club.Id.ToString(), range, cancellationToken);
        var people = rows.SelectMany(row => RowJson.Read(row.Value, RowJson.Default.PeoplePiece).People).ToImmutableArray();
        if (people.Length != stored.Value.Count)
        {
            // An upload or an erasure took rows away.
            await RestartAsync(view, stored, cancellationToken);
            return;
        }

        var draft = await shelf.BeginAsync(view, cancellationToken);
        foreach (var person in people.DistinctBy(person => view.Plan.AccountOf(person.Ids)))
        {
            await draft.AddAsync(person, cancellationToken);
        }

        // An upload that was complete meanwhile stays in force.
        await draft.CompleteAsync(cancellationToken);
        await EndAsync(view, stored, PeopleLines.Read(draft.Count, time.GetUtcNow()), cancellationToken);
    }

    private async Task EndAsync(
        ConnectionView view, Stored<PeopleFetchRow> stored, LogLine line, CancellationToken cancellationToken)
    {
        var row = stored.Value;
        var trail = new Trail($"people{row.Set}", line.At);
        trail.Add(view.Connection, line);
        ImmutableArray<Message> next = row.Then is { } then ? [Of(then with { ListTried = true }, TimeSpan.Zero)] : [];
        var gone = new Write.Delete(Keys.PeopleFetch(view.Connection.Id), stored.ETag);
        var end = new Commit(view.Club.Id.ToString(), [gone, .. trail.Writes()], next);
        if (await store.CommitAsync(end, cancellationToken) is CommitOutcome.Stored)
        {
            await ClearAsync(view, row.Set, cancellationToken);
        }
    }

    private async Task ClearAsync(ConnectionView view, string set, CancellationToken cancellationToken) =>
        await store.ClearAsync(
            view.Club.Id.ToString(), Keys.PeopleOf(view.Connection.Id, set), int.MaxValue, cancellationToken);

    private async Task<bool> TryStoreAsync(ConnectionView view, Progress next, CancellationToken cancellationToken)
    {
        var (key, json) = (Keys.PeopleFetch(view.Connection.Id), RowJson.Write(next.Row, RowJson.Default.PeopleFetchRow));
        Write write = next.ETag is { } etag ? new Write.Replace(key, json, etag) : new Write.Insert(key, json);
        var step = new ReviewMessage(view.Club.Id, view.Connection.Id, next.Row.Set, null, ReviewKind.ReadPeople);
        var commit = new Commit(view.Club.Id.ToString(), [write, .. next.Writes], [Of(step, next.Delay)]);
        return await store.CommitAsync(commit, cancellationToken) is CommitOutcome.Stored;
    }

    private static Message Of(ReviewMessage message, TimeSpan delay) =>
        new(Queues.Reviews, JsonSerializer.Serialize(message, RowJson.Default.ReviewMessage), delay);

    private static string Why(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Misconfigured wrong => wrong.Detail,
        PartnerAnswer.Refused refused => refused.Detail,
        PartnerAnswer.Lost lost => lost.Detail,
        PartnerAnswer.Failed failed => failed.Detail,
        _ => "the partner gave an answer that makes no sense for a list",
    };

    private async Task<Stored<PeopleFetchRow>?> LoadAsync(ConnectionView view, CancellationToken cancellationToken) =>
        await store.ReadAsync(view.Club.Id.ToString(), Keys.PeopleFetch(view.Connection.Id), cancellationToken) is { } row
            ? new(RowJson.Read(row.Value, RowJson.Default.PeopleFetchRow), row.ETag)
            : null;

    private sealed record Progress(PeopleFetchRow Row, string? ETag)
    {
        public ImmutableArray<Write> Writes { get; init; } = [];

        public TimeSpan Delay { get; init; } = TimeSpan.Zero;
    }
}
