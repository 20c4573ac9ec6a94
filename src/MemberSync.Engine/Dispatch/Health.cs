using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Dispatch;

/// <summary>What the answers of a connection's calls say about the connection itself. Pure.</summary>
internal static class Health
{
    // So many failures in a row are the partner's, not the members': stop spending calls and look now and then.
    private const int FailuresBeforePause = 5;

    /// <summary>Whether only one call at a time may be made, to see whether the partner is back.</summary>
    public static bool IsProbing(LeaseRow lease) => lease.FailuresInRow >= FailuresBeforePause;

    public static bool IsStopped(LeaseRow lease, DateTimeOffset now) =>
        lease.Quarantine is not null || lease.PausedUntil > now;

    public static LeaseRow After(LeaseRow lease, PartnerAnswer answer, DateTimeOffset now, double jitter) => answer switch
    {
        PartnerAnswer.Misconfigured wrong => lease with { Quarantine = lease.Quarantine ?? new Quarantine(wrong.Detail, now) },
        PartnerAnswer.Failed { Elsewhere: true } or PartnerAnswer.LeftOut => lease,
        PartnerAnswer.Failed or PartnerAnswer.Lost => Fail(lease, now, jitter),
        PartnerAnswer.Throttled or PartnerAnswer.SessionEnded => lease,
        _ => lease with { FailuresInRow = 0, PausedUntil = null },
    };

    private static LeaseRow Fail(LeaseRow lease, DateTimeOffset now, double jitter)
    {
        var failures = lease.FailuresInRow + 1;
        return lease with
        {
            FailuresInRow = failures,
            PausedUntil = failures < FailuresBeforePause
                ? lease.PausedUntil
                : now + Backoff.Delay(failures - FailuresBeforePause + 1, jitter),
        };
    }
}
