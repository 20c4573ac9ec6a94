using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Links;

/// <summary>The last call for a member that ended: what was asked and answered, masked.</summary>
public sealed record LastExchange(DateTimeOffset At, Endpoint Endpoint, Transcript Said)
{
    internal Write Write(ConnectionId connection, MemberId member) =>
        new Write.Put(Keys.Exchange(connection, member), RowJson.Write(this, RowJson.Default.LastExchange));
}
