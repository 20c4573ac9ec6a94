using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// One step of a worker, stored in one commit: the answers that came in, the calls to make next with the slots they
/// will use, and the lease, whose ETag fences the whole. If the commit conflicts the turn is dropped and drawn up
/// again from what is stored, so a call is only ever made after its turn was stored.
/// </summary>
internal sealed class Turn(
    WorkerScope scope, LeaseRow lease, BudgetBook budgets, AccountJudge accounts, DateTimeOffset now)
{
    private readonly Dictionary<MemberId, (LinkStep Step, Stored<Member> Snapshot)> _steps = [];
    private readonly List<CallUnderWay> _starts = [];
    private ImmutableArray<Write> _counted = [];
    private readonly Dictionary<MemberId, LastExchange> _said = [];
    private readonly List<ClassMetrics> _metrics = [];
    private Trail? _trail;
    private int _holders;

    public LeaseRow Lease { get; private set; } = lease;

    /// <summary>Tells the turn from the others of its lease.</summary>
    public required int Number { get; init; }

    public bool IsEmpty => _steps.Count == 0 && _starts.Count == 0;

    public int Members => _steps.Count;

    /// <summary>How many answers it takes in.</summary>
    public int Landings { get; private set; }

    /// <summary>The link as this turn leaves it.</summary>
    public IEnumerable<Link> Links => _steps.Values.Select(entry => entry.Step.Current);

    /// <summary>Takes in the end of a call. <paramref name="file"/> is the member as stored now; null for a log-in.</summary>
    public void Land(Landing landing, MemberFile? file)
    {
        var (call, answer) = (landing.Call, landing.Answer ?? new PartnerAnswer.SessionEnded());
        if (landing.Answer is null)
        {
            budgets.Release(call.Endpoint, call.Holder);
        }
        else
        {
            budgets.Answer(call.Endpoint, call.Holder, landing.At);
        }

        if (answer is PartnerAnswer.Throttled throttled)
        {
            var rest = throttled.RetryAfter ?? scope.View.Plan.Spec(call.Endpoint).Rule.Rest;
            budgets.Block(call.Endpoint, landing.At + rest);
        }

        var before = Lease;
        Lease = Health.After(Lease, answer, now, scope.Random.NextDouble());
        Landings++;
        Trail.Add(scope.View.Connection, CallLines.Of(landing).Concat(HealthLines.Between(before, Lease, now)));
        if (call.Member is { } work && file is { Member: { } snapshot })
        {
            var judged = accounts.Judge(work.Id, work.Call, answer);
            Step(snapshot, file).Take(new LinkEvent.Answered(work.Call, judged));
            if (answer.Transcript is { } said)
            {
                _said[work.Id] = new LastExchange(landing.At, call.Endpoint, said);
            }

            if (answer.Metrics is { } metrics)
            {
                _metrics.Add(metrics);
                Trail.AddAged(Connection, Keys.Metrics(Connection, metrics));
            }
        }
    }

    /// <summary>
    /// Begins the next call of a due member, if its stored state still calls for this endpoint; otherwise puts the
    /// link where it belongs. A call that another worker left in flight is settled first.
    /// </summary>
    public void Begin(DuePlace place, MemberFile file)
    {
        if (file.Member is not { } snapshot || file.Link(Connection) is not { } stored)
        {
            return;
        }

        var step = Step(snapshot, file);
        if (step.Current.Flight is { } flight && flight.Fence != Lease.Fence)
        {
            step.Take(new LinkEvent.FoundInFlight());
        }
        else
        {
            Start(step, snapshot, stored, place.Due.Endpoint);
        }
    }

    /// <summary>Begins the next call of a member that landed in this turn.</summary>
    public void Continue(DuePlace place)
    {
        var (step, snapshot) = _steps[place.Member];
        Start(step, snapshot, new Stored<Link>(step.Current, string.Empty), place.Due.Endpoint);
    }

    public void BeginLogIn(Endpoint endpoint) => _starts.Add(Reserve(endpoint, null));

    /// <summary>Counts the removals that new settings have begun in this turn, and holds back what is too much.</summary>
    public async ValueTask PassAsync(RemovalGate gate) =>
        _counted = await gate.PassAsync([.. _steps.Values.Select(entry => entry.Step)], CancellationToken.None);

    /// <summary>All that the turn stores. Asked for once.</summary>
    public ImmutableArray<Write> Writes(WorkRows work)
    {
        foreach (var (step, _) in _steps.Values)
        {
            Trail.Add(step);
        }

        return
        [
            work.Write(Lease),
            .. budgets.Writes(now),
            .. _steps.Values.SelectMany(entry => entry.Step.Writes(touch: false)),
            .. _said.Select(said => said.Value.Write(Connection, said.Key)),
            .. _metrics.Select(metrics => new Write.Put(
                Keys.Metrics(Connection, metrics), RowJson.Write(metrics, RowJson.Default.ClassMetrics))),
            .. _counted,
            .. Trail.Writes(),
        ];
    }

    /// <summary>What is to follow the turn elsewhere.</summary>
    public ImmutableArray<Message> Messages => [.. _steps.Values.SelectMany(entry => entry.Step.Messages())];

    /// <summary>The calls to make, with their links as stored under these ETags, by key.</summary>
    public IEnumerable<CallUnderWay> Starts(ImmutableDictionary<string, string> etags)
    {
        foreach (var start in _starts)
        {
            if (start.Member is not { } work)
            {
                yield return start;
                continue;
            }

            var link = _steps[work.Snapshot.Value.Id].Step.Current;
            var etag = etags[Keys.Link(link.Member, link.Connection)];
            yield return start with { Member = work with { Link = new(link, etag) } };
        }
    }

    private ConnectionId Connection => scope.View.Connection.Id;

    private Trail Trail => _trail ??= new Trail($"t{Lease.Fence}.{Number}", now);

    private void Start(LinkStep step, Stored<Member> snapshot, Stored<Link> link, Endpoint endpoint)
    {
        if (Plan(step.Current, snapshot.Value) is Plan.Call call && call.Endpoint == endpoint)
        {
            if (step.Take(new LinkEvent.CallStarted(call, Lease.Fence)) is null)
            {
                _starts.Add(Reserve(endpoint, new MemberAtWork(call, snapshot, link, scope.View.Tagged(snapshot.Value, now))));
            }
        }
        else
        {
            // The settings changed since the link was queued.
            step.Take(new LinkEvent.MemberChanged(scope.View.StandingOf(snapshot.Value, step.Current, now)));
        }
    }

    private Plan Plan(Link link, Member member) => Context(member).Plan(link);

    private LinkContext Context(Member member) => scope.View.Context(member, now, scope.Random.NextDouble(), "hub");

    private LinkStep Step(Stored<Member> snapshot, MemberFile file)
    {
        var id = snapshot.Value.Id;
        if (!_steps.TryGetValue(id, out var entry))
        {
            var step = new LinkStep(scope.View, file.Link(Connection), snapshot.Value, Context(snapshot.Value));
            _steps[id] = entry = (step, snapshot);
        }

        return entry.Step;
    }

    private CallUnderWay Reserve(Endpoint endpoint, MemberAtWork? work)
    {
        var sendBy = now + scope.View.Plan.Spec(endpoint).Rule.Hold;
        var holder = $"{Lease.Fence}.{now.UtcTicks}.{_holders++}";
        budgets.Reserve(endpoint, holder, sendBy);
        return new CallUnderWay(endpoint, holder, sendBy, work);
    }
}
