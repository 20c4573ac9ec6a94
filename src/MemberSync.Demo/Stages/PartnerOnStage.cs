using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>One partner of a stage: how it is shown, its simulator, and the service's connection to it.</summary>
internal sealed record PartnerOnStage(ShownPartner Shown, SimulatorClient Simulator, ConnectionClient Connection);
