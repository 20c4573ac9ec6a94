using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.V1;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Egym;

/// <summary>eGym, over its MMS API v2, or gymapi v1 where a club still has that.</summary>
internal sealed class EgymPartner(TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers) : IPartner
{
    public PartnerPlan Plan { get; } = new EgymPlan();

    public SetupForm Form => EgymForm.Form;

    public ImmutableArray<string> Faults(PartnerConnection connection) =>
        GymApiAccess.IsMeant(connection) ? GymApiAccess.Faults(connection) : EgymAccess.Faults(connection);

    public PartnerNotice Hear(IncomingNotice notice, ImmutableSortedDictionary<string, string> credentials) =>
        EgymNotices.Read(notice, credentials);

    public IPartnerClient Connect(PartnerConnection connection)
    {
        var faults = Faults(connection);
        if (!faults.IsEmpty)
        {
            throw new ArgumentException(string.Join("; ", faults), nameof(connection));
        }

        var http = new HttpCaller(handlers(connection), time);
        var photos = new PhotoSource(handlers(connection), time);
        return GymApiAccess.IsMeant(connection)
            ? new GymApiClient(new GymApiAccess(connection), http, photos, time)
            : new EgymClient(EgymAccess.Of(connection), http, photos);
    }
}
