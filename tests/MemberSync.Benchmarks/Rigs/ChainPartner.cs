using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>A partner in this process that answers at once and gives each member an id.</summary>
internal sealed class ChainPartner(int steps) : IPartner, IPartners, IPartnerClient
{
    private long _calls;

    public PartnerPlan Plan { get; } = new ChainPlan(steps);

    public ImmutableSortedSet<string> Names => [Plan.Partner];

    /// <summary>Sees each member for whom a call comes. Default nobody looks.</summary>
    public Action<MemberId> Called { get; init; } = _ => { };

    public long Calls => Interlocked.Read(ref _calls);

    public int Idle => int.MaxValue;

    public IPartner Find(string name) => this;

    public ImmutableArray<string> Faults(PartnerConnection connection) => [];

    public IPartnerClient Connect(PartnerConnection connection) => this;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        Called(call.Member.Id);
        var ids = ImmutableSortedDictionary<string, string>.Empty.Add("id", call.Member.Id.ToString());
        return Task.FromResult<PartnerAnswer>(new PartnerAnswer.Done(ids));
    }

    public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
