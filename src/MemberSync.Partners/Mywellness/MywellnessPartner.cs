using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Mywellness;

/// <summary>Technogym's Mywellness CRM, over its interface for membership software ("third parties").</summary>
internal sealed class MywellnessPartner(TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers) : IPartner
{
    private readonly MywellnessPlan _plan = new();

    public PartnerPlan Plan => _plan;

    public SetupForm Form => MywellnessForm.Form;

    public ImmutableArray<string> Faults(PartnerConnection connection) => MywellnessAccess.Faults(connection);

    public IPartnerClient Connect(PartnerConnection connection) =>
        new MywellnessClient(
            MywellnessAccess.Of(connection),
            new HttpCaller(handlers(connection), time),
            new PhotoSource(handlers(connection), time),
            time,
            _plan.Parallel);
}
