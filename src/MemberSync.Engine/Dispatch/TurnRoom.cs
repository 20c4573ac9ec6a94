using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Dispatch;

/// <summary>What can be begun in one turn: by slots, sessions, calls side by side, and the window for bulk.</summary>
internal sealed class TurnRoom(WorkerScope scope, LeaseRow lease, BudgetBook budgets, Flights flights, DateTimeOffset now)
{
    private readonly Dictionary<BudgetName, int> _left = [];
    private int _withoutSession;

    /// <summary>The members to begin with, in order of service.</summary>
    /// <param name="queue">What waits.</param>
    /// <param name="inTurn">Members that are in the turn already, and go on without more rows.</param>
    /// <param name="most">How many others there is room for.</param>
    public List<DuePlace> Pick(DueQueue queue, IReadOnlySet<MemberId> inTurn, int most)
    {
        var others = 0;
        var wanted = queue.Pick(now, inTurn, Admits)
            .TakeWhile(place => inTurn.Contains(place.Member) || others++ < most)
            .Select(Take)
            .Take(Free)
            .ToList();
        var idle = Math.Min(scope.Client.Idle, wanted.Count);
        _withoutSession = wanted.Count - idle;
        return wanted[..idle];
    }

    /// <summary>How many log-ins to begin for those that were left without a session.</summary>
    public int LogIns() => scope.View.Plan.LogIn is { } logIn
        ? Math.Clamp(_withoutSession - flights.LogIns, 0, budgets.Available(logIn, now))
        : 0;

    /// <summary>When something could be begun that cannot be begun now; null when nothing waits.</summary>
    public DateTimeOffset? NextMoment(DueQueue queue)
    {
        if (lease.Quarantine is not null || queue.Count == 0)
        {
            return null;
        }

        var next = queue.Heads().Min(Moment);
        return lease.PausedUntil > next ? lease.PausedUntil : next;
    }

    private int Free => Health.IsStopped(lease, now)
        ? 0
        : Math.Max(0, (Health.IsProbing(lease) ? 1 : scope.View.Plan.Parallel) - flights.UnderWay);

    private DateTimeOffset Moment(Due due)
    {
        var at = due.At > now ? due.At : now;
        if (due.Class == DueClass.Bulk && scope.BulkWindow is { } window && !window.Contains(at))
        {
            at = window.NextOpening(at);
        }

        if (at > now)
        {
            return at;
        }

        var noSession = scope.Client.Idle == 0 && scope.View.Plan.LogIn is { } logIn && budgets.Available(logIn, now) == 0;
        return budgets.Available(due.Endpoint, now) == 0 ? budgets.NextChange(due.Endpoint, now)
            : noSession ? budgets.NextChange(scope.View.Plan.LogIn!.Value, now)
            : now;
    }

    private bool Admits(Due due) =>
        Left(due.Endpoint) > 0
        && (due.Class != DueClass.Bulk || scope.BulkWindow is null || scope.BulkWindow.Contains(now));

    private DuePlace Take(DuePlace place)
    {
        _left[Name(place.Due.Endpoint)] = Left(place.Due.Endpoint) - 1;
        return place;
    }

    private BudgetName Name(Endpoint endpoint) => scope.View.Plan.Spec(endpoint).Budget;

    private int Left(Endpoint endpoint)
    {
        if (!_left.TryGetValue(Name(endpoint), out var left))
        {
            _left[Name(endpoint)] = left = budgets.Available(endpoint, now);
        }

        return left;
    }
}
