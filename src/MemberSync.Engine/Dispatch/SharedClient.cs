using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// A client that several use. It is disposed when it was retired and nobody uses it any more: no borrower, and no call
/// under way, which may outlast its borrower when that one lost its lease.
/// </summary>
internal sealed class SharedClient(string version, IPartnerClient client, ConnectionView connection)
    : IPartnerClient, IPeopleSource
{
    private readonly Lock _lock = new();
    private readonly CallWatch _watch = new(connection);
    private int _uses;
    private bool _retired;

    /// <summary>The version of the settings that it was made with.</summary>
    public string Version { get; } = version;

    public int Idle => client.Idle;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) =>
        UseAsync(plan => plan.LogIn!.Value, null, () => client.LogInAsync(cancellationToken));

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) =>
        UseAsync(_ => call.Step.Endpoint, call.Link.Origin, () => client.CallAsync(call, cancellationToken));

    public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) =>
        UseAsync(plan => plan.Check, null, () => client.CheckAsync(cancellationToken));

    public Task<PeoplePage> ListAsync(DateTimeOffset until, int offset, CancellationToken cancellationToken) =>
        client is IPeopleSource source
            ? UseAsync(() => _watch.MakeAsync(
                plan => plan.PeopleList!.Value,
                null,
                () => source.ListAsync(until, offset, cancellationToken),
                page => page.Answer))
            : throw new NotSupportedException("The plan names a list of people that its client cannot read.");

    /// <summary>False when it is retired: the borrower takes its successor.</summary>
    public bool TryBorrow()
    {
        lock (_lock)
        {
            _uses += _retired ? 0 : 1;
            return !_retired;
        }
    }

    public void GiveBack() => End(uses: 1);

    /// <summary>Lends it to nobody any more.</summary>
    public void Retire() => End(uses: 0, retires: true);

    private Task<PartnerAnswer> UseAsync(
        Func<PartnerPlan, Endpoint> endpointOf, Origin? origin, Func<Task<PartnerAnswer>> call) =>
        UseAsync(() => _watch.MakeAsync(endpointOf, origin, call, answer => answer));

    private async Task<T> UseAsync<T>(Func<Task<T>> call)
    {
        lock (_lock)
        {
            _uses++; // Its borrower is still there, so it is not disposed yet.
        }

        try
        {
            return await call();
        }
        finally
        {
            End(uses: 1);
        }
    }

    private void End(int uses, bool retires = false)
    {
        lock (_lock)
        {
            _uses -= uses;
            _retired |= retires;
            if (!_retired || _uses > 0)
            {
                return;
            }
        }

        (client as IDisposable)?.Dispose();
    }
}
