using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;

namespace MemberSync.Functions.Api;

/// <summary>Starts a full sync of a connection.</summary>
internal sealed class FullSync(IStore store, WorkReader work, TimeProvider time)
{
    /// <summary>When it goes, in words.</summary>
    public static string When(ConnectionView view) => view.Connection.Options.Bulk == BulkTime.Always
        ? "at once, after everything else"
        : "in the partner's window";

    /// <summary>Null when it was started.</summary>
    public async Task<Problem?> StartAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        if (!view.Connection.Enabled)
        {
            return Problems.Refused(
                "The connection is not enabled, so nothing would be sent. Enable it, which starts a full sync.");
        }

        if (Hindrance((await work.ReadAsync(view, cancellationToken)).Lease, time.GetUtcNow()) is { } hindrance)
        {
            return Problems.Refused(hindrance);
        }

        var club = view.Club.Id;
        await store.CommitAsync(
            new Commit(club.ToString(), [], [Review.Start(club, view.Connection.Id)]), cancellationToken);
        return null;
    }

    // What waits already goes on by itself once the hindrance is gone; a full sync asked for now would say nothing new.
    private static string? Hindrance(LeaseRow? work, DateTimeOffset now) => work switch
    {
        { Quarantine: { } quarantine } =>
            $"The partner does not accept the connection's settings, so nothing is sent: {quarantine.Reason}. Correct them, "
            + "or run the connection's check once they are right, and ask again.",
        { PausedUntil: { } until } when until > now =>
            "The partner cannot be reached at the moment: several calls in a row have failed. It is tried again at "
            + $"{until.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}, and what waits goes on by itself. Ask again once it answers.",
        _ => null,
    };
}
