using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Gates;
using MemberSync.Simulators.Sources.Hooks;
using MemberSync.Simulators.Sources.Momence.House;
using MemberSync.Simulators.Sources.Momence.Tokens;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>One host: who is there, what is asked of it and what it tells. Not safe for simultaneous use.</summary>
internal sealed class MomenceHost : ISimulatedGym
{
    private readonly TokenDesk _desk;
    private readonly BookedHook _hook;

    /// <exception cref="ImpossibleException">The definition contradicts itself.</exception>
    public MomenceHost(HostDefinition definition, MomenceOptions options)
    {
        if (Math.Min(definition.AccessTokenMinutes, definition.RefreshTokenMinutes) < 1
            || definition.WebhookSecret.Length == 0)
        {
            throw new ImpossibleException("tokens must live for a minute at least, and webhookSecret not be empty");
        }

        Tokens = new TokenBook(
            new IdSource(SeedFork.For(options.Seed, $"{definition.Name}/tokens")),
            TimeSpan.FromMinutes(definition.AccessTokenMinutes),
            TimeSpan.FromMinutes(definition.RefreshTokenMinutes));
        _desk = new TokenDesk(definition, Tokens);
        _hook = new BookedHook(definition.WebhookSecret, definition.Signature);
        Gate = new Gate<MomenceAction>(options.CallsPerMinute, SeedFork.For(options.Seed, $"{definition.Name}/faults"));
        Hooks = new HookBook(definition.Name, SeedFork.For(options.Seed, $"{definition.Name}/hooks"));
    }

    public TokenBook Tokens { get; }

    public MemberBook Members { get; } = new();

    public ClassBook Classes { get; } = new();

    public Gate<MomenceAction> Gate { get; }

    public HookBook Hooks { get; }

    public object Edit(string what, JsonElement body, DateTimeOffset now)
    {
        if (what != "revoke-tokens")
        {
            return new MomenceEdits(Members, Classes, (booking, session) => Tell(booking, session, now))
                .Do(what, body, now);
        }

        Tokens.Revoke();
        return new EditedIds([]);
    }

    public void SetFaults(ImmutableArray<FaultRule> rules) => Gate.SetFaults(rules);

    public object? View(string what) => what switch
    {
        "faults" => Gate.Faults,
        "accounts" => new { members = Members.All, sessions = Classes.All },
        "calls" => Gate.Figures,
        "hooks" => Hooks.Figures,
        _ => null,
    };

    public bool Concerns(SimRequest request) => _desk.IsOurClient(request) || Tokens.Knows(BearerOf(request));

    public SimResponse Handle(SimRequest request, DateTimeOffset now)
    {
        if (MomenceRoute.Parse(request.Method, request.Path) is not { } route)
        {
            return Gate.Refuse(Answers.Refusal(404, "Not Found"));
        }

        return Gate.Pass(route.Action, now, () =>
            route.Action == MomenceAction.Token
                ? _desk.IsOurClient(request) ? _desk.Serve(request, now) : Answers.Refusal(401, "Unauthorized")
            : Tokens.IsValid(BearerOf(request), now) ? Work(route, new QueryFields(request.Query), now)
            : Answers.Refusal(401, "Unauthorized"));
    }

    private static string BearerOf(SimRequest request) =>
        request.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header["Bearer ".Length..]
            : "";

    private SimResponse Work(MomenceRoute route, QueryFields query, DateTimeOffset now) => route switch
    {
        { Action: MomenceAction.ListMembers } => ListMembers(query),
        { Action: MomenceAction.ListSessions } => ListSessions(query),
        { Subject: not { } } => Answers.Refusal(400, "an id must be a number"),
        { Action: MomenceAction.GetMember, Subject: { } id } => Show(Members.Find(id)),
        { Action: MomenceAction.GetSession, Subject: { } id } => Show(Classes.Find(id)),
        { Action: MomenceAction.ListMemberships, Subject: { } id } => Members.Find(id) is null
            ? Answers.Refusal(404, "Not Found")
            : Page.Of(Members.ActiveOf(id, query.Text("includeFrozen") == "true", now), query, 200),
        { Subject: { } id } => Classes.Find(id) is null
            ? Answers.Refusal(404, "Not Found")
            : Page.Of(BookingsOf(id, query.Text("includeCancelled") == "true"), query, 100),
    };

    private static SimResponse Show(object? found) =>
        found is null ? Answers.Refusal(404, "Not Found") : Answers.Ok(found);

    private SimResponse ListMembers(QueryFields query) => query.Text("sortBy") is not (null or "firstSeenAt")
        ? Answers.Refusal(400, "only sortBy=firstSeenAt is simulated")
        : Page.Of(Members.All.OrderBy(member => member.FirstSeen).ThenBy(member => member.Id), query, 100);

    private SimResponse ListSessions(QueryFields query)
    {
        var after = DateTimeOffset.TryParse(query.Text("startAfter"), out var from) ? from : DateTimeOffset.MinValue;
        var before = DateTimeOffset.TryParse(query.Text("startBefore"), out var to) ? to : DateTimeOffset.MaxValue;
        return Page.Of(
            from session in Classes.All
            where session.StartsAt > after && session.StartsAt < before
                && (!session.IsCancelled || query.Text("includeCancelled") == "true")
            orderby session.StartsAt, session.Id
            select session,
            query,
            200);
    }

    private IEnumerable<SpotBooking> BookingsOf(long session, bool alsoCancelled) => Classes.BookingsOf(session)
        .Where(booking => alsoCancelled || booking.CancelledAt is null)
        .OrderBy(booking => booking.CreatedAt);

    private void Tell(SpotBooking booking, long session, DateTimeOffset now) => Hooks.Tell(
        BookedHook.Event,
        session.ToString(CultureInfo.InvariantCulture),
        _hook.Of(booking, session, now),
        now);
}
