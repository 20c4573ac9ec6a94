using MemberSync.Core.Dispatch;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>What a worker works on and with.</summary>
internal sealed record WorkerScope(
    ConnectionView View, ClubDirectory Clubs, IStore Store, IPartnerClient Client, TimeProvider Time, IRandomSource Random, WorkerOptions Options)
{
    /// <summary>Whether the connection is still enabled and its settings are those that this worker began with.</summary>
    public async ValueTask<bool> IsCurrentAsync() =>
        await Clubs.FindAsync(View.Club.Id, View.Connection.Id, CancellationToken.None) is { Connection.Enabled: true } now
        && now.Version == View.Version;

    public string Partition => View.Club.Id.ToString();

    /// <summary>When bulk is sent; null: at any time.</summary>
    public Window? BulkWindow => View.BulkWindow;
}
