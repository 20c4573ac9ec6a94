using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulation.Partners;

/// <summary>A simulated partner as the network reaches it.</summary>
public interface IPartnerWire
{
    SimResponse Handle(SimRequest request);

    /// <summary>How long the next request and its answer are on their way.</summary>
    (TimeSpan There, TimeSpan Back) Latency();
}
