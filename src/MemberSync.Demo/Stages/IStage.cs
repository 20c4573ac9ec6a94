using System.Collections.Immutable;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Stages;

/// <summary>A service and simulated partners on one virtual clock, however they are run.</summary>
internal interface IStage
{
    /// <summary>The virtual clock.</summary>
    TimeProvider Time { get; }

    ServiceClient Service { get; }

    /// <summary>The partners that the club is connected to; at least one.</summary>
    ImmutableArray<PartnerOnStage> Partners { get; }

    /// <exception cref="InvalidOperationException">What plays on this stage has ended.</exception>
    void ThrowIfOver();
}
