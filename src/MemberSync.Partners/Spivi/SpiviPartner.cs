using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Spivi;

/// <summary>Spivi, the displays and metrics of training classes.</summary>
internal sealed class SpiviPartner(
    TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers, IIdSource passwords) : IPartner
{
    private readonly SpiviPlan _plan = new(SpiviEndpoints.UsualInterval);

    public PartnerPlan Plan => _plan;

    public SetupForm Form => SpiviForm.Form;

    public ImmutableArray<string> Faults(PartnerConnection connection) => SpiviAccess.Faults(connection);

    public IPartnerClient Connect(PartnerConnection connection) =>
        new SpiviClient(SpiviAccess.Of(connection), new HttpCaller(handlers(connection), time), passwords);
}
