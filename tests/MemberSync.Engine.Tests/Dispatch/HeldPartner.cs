using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Tests.Dispatch;

/// <summary>A partner whose clients' calls end when the test says so.</summary>
internal sealed class HeldPartner : IPartner
{
    public List<HeldClient> Clients { get; } = [];

    public PartnerPlan Plan => throw new NotSupportedException();

    public ImmutableArray<string> Faults(PartnerConnection connection) => [];

    public IPartnerClient Connect(PartnerConnection connection)
    {
        Clients.Add(new HeldClient());
        return Clients[^1];
    }

    internal sealed class HeldClient : IPartnerClient, IDisposable
    {
        private readonly TaskCompletionSource<PartnerAnswer> _answer = new();

        public bool IsDisposed { get; private set; }

        public int Idle => int.MaxValue;

        public void Answer() =>
            _answer.SetResult(new PartnerAnswer.Done(ImmutableSortedDictionary<string, string>.Empty));

        public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) => _answer.Task;

        public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) => _answer.Task;

        public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => _answer.Task;

        public void Dispose() => IsDisposed = true;
    }
}
