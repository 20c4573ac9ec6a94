using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Dispatch;

/// <summary>Finds out why a call waits, by the same rules as the worker; what weighs most comes first. Pure.</summary>
internal static class Waits
{
    public static EndpointReading Of(
        Endpoint endpoint, ConnectionView view, WorkRows work, DateTimeOffset now)
    {
        var (reason, until) = Find(endpoint, view, work, now);
        return new EndpointReading(work.Budgets.Use(endpoint, now), reason, until);
    }

    private static (WaitReason? Reason, DateTimeOffset? Until) Find(
        Endpoint endpoint, ConnectionView view, WorkRows work, DateTimeOffset now)
    {
        var (health, budgets) = (work.Lease?.Value, work.Budgets);
        if (!view.Connection.Enabled)
        {
            return (WaitReason.Disabled, null);
        }

        if (health?.Quarantine is not null)
        {
            return (WaitReason.Quarantined, null);
        }

        if (health?.PausedUntil > now)
        {
            return (WaitReason.Paused, health.PausedUntil);
        }

        if (budgets.Available(endpoint, now) == 0)
        {
            var held = budgets[endpoint].BlockedUntil > now;
            return (held ? WaitReason.HeldByPartner : WaitReason.Limit, budgets.NextChange(endpoint, now));
        }

        if (view.Plan.LogIn is { } logIn && budgets.Available(logIn, now) == 0)
        {
            return (WaitReason.NoLogIn, budgets.NextChange(logIn, now));
        }

        return view.BulkOnly is { } window && !window.Contains(now)
            ? (WaitReason.WindowClosed, window.NextOpening(now))
            : (null, null);
    }
}
