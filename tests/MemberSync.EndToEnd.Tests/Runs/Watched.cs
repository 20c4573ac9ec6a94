using System.Collections.Immutable;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;

namespace MemberSync.EndToEnd.Tests.Runs;

/// <summary>A stage of which only some partners are looked at.</summary>
internal sealed class Watched(IStage stage, ImmutableArray<PartnerOnStage> partners) : IStage
{
    public TimeProvider Time => stage.Time;

    public ServiceClient Service => stage.Service;

    public ImmutableArray<PartnerOnStage> Partners => partners;

    public void ThrowIfOver() => stage.ThrowIfOver();
}
