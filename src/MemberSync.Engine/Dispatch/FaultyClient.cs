using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// Stands in for a client that cannot be made, because settings or credentials are missing: says so instead of calling,
/// which quarantines the connection until they are there.
/// </summary>
internal sealed class FaultyClient(ImmutableArray<string> faults) : IPartnerClient, IPeopleSource
{
    private readonly PartnerAnswer _answer = new PartnerAnswer.Misconfigured(string.Join("; ", faults));

    public int Idle => int.MaxValue;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) => Task.FromResult(_answer);

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) =>
        Task.FromResult(_answer);

    public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(_answer);

    public Task<PeoplePage> ListAsync(DateTimeOffset until, int offset, CancellationToken cancellationToken) =>
        Task.FromResult(new PeoplePage(_answer));
}
