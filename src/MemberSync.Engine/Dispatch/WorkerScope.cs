using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>What a worker works on and with.</summary>
internal sealed record WorkerScope(
    ConnectionView View, IStore Store, IPartnerClient Client, TimeProvider Time, IRandomSource Random, WorkerOptions Options)
{
    public string Partition => View.Club.Id.ToString();

    /// <summary>When bulk is sent; null: at any time.</summary>
    public Window? BulkWindow => View.Connection.Options.Bulk == BulkTime.Always ? null : View.Plan.BulkWindow;
}
