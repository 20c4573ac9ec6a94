using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>A service and a simulated partner on one virtual clock, however they are run.</summary>
internal interface IStage
{
    /// <summary>The virtual clock.</summary>
    TimeProvider Time { get; }

    SimulatorClient Partner { get; }

    ServiceClient Service { get; }

    /// <exception cref="InvalidOperationException">What plays on this stage has ended.</exception>
    void ThrowIfOver();
}
