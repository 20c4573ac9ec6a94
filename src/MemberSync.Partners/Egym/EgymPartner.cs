using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Egym;

/// <summary>eGym, over its MMS API v2.</summary>
internal sealed class EgymPartner(TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers) : IPartner
{
    public PartnerPlan Plan { get; } = new EgymPlan();

    public ImmutableArray<string> Faults(PartnerConnection connection) => EgymAccess.Faults(connection);

    public PartnerNotice Hear(IncomingNotice notice, ImmutableSortedDictionary<string, string> credentials) =>
        EgymNotices.Read(notice, credentials);

    public IPartnerClient Connect(PartnerConnection connection) => new EgymClient(
        EgymAccess.Of(connection),
        new HttpCaller(handlers(connection), time),
        new PhotoSource(handlers(connection), time));
}
