using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;

namespace MemberSync.Core.Partners;

/// <summary>
/// The pure half of a partner: its endpoints with their limits, and what a link needs next. The other half, the
/// client, only carries calls out.
/// </summary>
public abstract class PartnerPlan
{
    /// <summary>The partner's name in settings and addresses, e.g. <c>mywellness</c>.</summary>
    public abstract string Partner { get; }

    /// <summary>
    /// The plan of a connection with these settings, where limits or required fields are for the connection to say;
    /// usually the same for all. Never fails: what is malformed counts as not set.
    /// </summary>
    public virtual PartnerPlan For(PartnerSettings settings) => this;

    /// <summary>Every endpoint that is ever called, with its limits.</summary>
    public abstract ImmutableArray<EndpointSpec> Endpoints { get; }

    /// <summary>The endpoint that opens a session, or null when calls need none.</summary>
    public virtual Endpoint? LogIn => null;

    /// <summary>The endpoint that tells whether address and credentials are right, at the least cost.</summary>
    public abstract Endpoint Check { get; }

    /// <summary>
    /// The endpoint that lists the partner's people, of which the hub reads who is who by itself; null: there is none, or
    /// accounts are not guarded.
    /// </summary>
    public virtual Endpoint? PeopleList => null;

    /// <summary>
    /// The settings that say which facility at the partner it is; the address is another one's as well, and so are the
    /// credentials where the partner lists its people by them. Another facility has other people.
    /// </summary>
    public virtual ImmutableArray<string> FacilitySettings => [];

    /// <summary>The fields without which the partner takes no member, in the order an operator should read them.</summary>
    public virtual ImmutableArray<MemberField> Required => [];

    /// <summary>How many calls may be under way side by side on one connection.</summary>
    public abstract int Parallel { get; }

    /// <summary>When first loads and full syncs are sent unless the connection allows any time; null: always.</summary>
    public virtual Window? BulkWindow => null;

    /// <summary>
    /// The ids of a person that an operator may set by hand; none of them is secret. The first one names the account:
    /// it must be among those that are set, and no two members of a connection may have the same. None: no id can be
    /// set, and accounts are not guarded.
    /// </summary>
    public virtual ImmutableArray<PersonIdSpec> PersonIdSpecs => [];

    /// <summary>
    /// The fingerprints of what the partner holds when its own list says this of a person; only of facets that the list
    /// tells whole.
    /// </summary>
    public virtual ImmutableSortedDictionary<Facet, string> Held(Member person) =>
        ImmutableSortedDictionary<Facet, string>.Empty;

    /// <summary>The account that these ids name, the same however its letters are written; null when they name none.</summary>
    public string? AccountOf(ImmutableSortedDictionary<string, string> ids) =>
        PersonIdSpecs is [var account, ..] && ids.TryGetValue(account.Name, out var id) ? AccountNamed(id) : null;

    /// <summary>The account with this id, as <see cref="AccountOf"/> writes it; null when accounts are not guarded.</summary>
    public string? AccountNamed(string id) =>
        PersonIdSpecs is [var account, ..] ? $"{account.Name}={id.ToLowerInvariant()}" : null;

    /// <summary>The names of the ids that the partner's answers bring; forecasts make ids up under them.</summary>
    public virtual ImmutableArray<string> LearnedIds => ["id"];

    /// <summary>Whether the partner writes to people whom these settings make known to it.</summary>
    public virtual Welcome Welcome(PartnerSettings settings) => Partners.Welcome.Unknown;

    /// <summary>The next step of a link. Total and pure: the same arguments always give the same plan.</summary>
    /// <param name="today">Today in UTC.</param>
    public abstract Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today);

    /// <summary>Whether the partner has classes at all.</summary>
    public virtual bool HasClasses => false;

    /// <summary>Whether a connection with these settings is told of the class.</summary>
    public virtual bool Takes(ClassSession session, PartnerSettings settings) => false;

    /// <summary>
    /// The next step of a class's link; asked only where the partner has classes. Total and pure, as <see cref="Next"/>.
    /// </summary>
    /// <param name="now">In UTC.</param>
    public virtual Plan NextOfClass(ClassSession session, Link link, PartnerSettings settings, DateTimeOffset now) =>
        new Plan.Settled();

    /// <summary>Where the bookings of a class stand; empty where the partner has no classes.</summary>
    public virtual ImmutableArray<SeatState> Seats(ClassSession session, Link link, PartnerSettings settings) => [];

    /// <summary>The endpoints that a connection with these settings calls.</summary>
    public virtual ImmutableArray<Endpoint> EndpointsFor(PartnerSettings settings) =>
        [.. Endpoints.Select(spec => spec.Endpoint)];

    /// <summary>Whether the partner lets us choose if it writes to people whom it links. Usually not.</summary>
    public virtual bool WelcomeEmailChoice => false;

    /// <summary>
    /// What is assumed of the partner beyond what it has published, in sentences for an operator: with these settings,
    /// or as a hint that they ask for something which rests on such an assumption. Empty when nothing is.
    /// </summary>
    public virtual ImmutableArray<string> Assumptions(PartnerSettings settings) => [];

    /// <summary>Whether the partner can be asked what it holds of a person: see <see cref="Plan.Call.Looks"/>.</summary>
    public virtual bool Compares => false;

    /// <summary>What of the member is not sent under these settings, and why, in sentences for an operator.</summary>
    public virtual ImmutableArray<string> NotSent(Member member, PartnerSettings settings) => [];

    /// <summary>The budgets that calls are spent from, each with the endpoints that share it.</summary>
    public ILookup<BudgetName, EndpointSpec> Budgets => Endpoints.ToLookup(spec => spec.Budget);

    /// <exception cref="ArgumentException">The partner has no such budget.</exception>
    public RateRule RuleOf(BudgetName budget) => Endpoints.FirstOrDefault(spec => spec.Budget == budget)?.Rule
        ?? throw new ArgumentException($"{Partner} has no budget {budget}.", nameof(budget));

    /// <exception cref="ArgumentException">The partner has no such endpoint.</exception>
    public EndpointSpec Spec(Endpoint endpoint) =>
        Endpoints.FirstOrDefault(spec => spec.Endpoint == endpoint)
        ?? throw new ArgumentException($"{Partner} has no endpoint {endpoint}.", nameof(endpoint));
}
