using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Simulators.Rates;

namespace MemberSync.Benchmarks.Scale;

/// <summary>A partner in this process that answers after a set time, and counts each club's calls as the strict ones do.</summary>
internal sealed class OneCallPartner(Core.Dispatch.RateRule rule, TimeSpan latency, TimeProvider time) : IPartner, IPartners
{
    private readonly ConcurrentDictionary<ClubId, RateLog> _calls = new();

    public PartnerPlan Plan { get; } = new OneCallPlan(rule);

    public ImmutableSortedSet<string> Names => [Plan.Partner];

    /// <summary>No limit to speak of, so that only the work itself takes time.</summary>
    public static Core.Dispatch.RateRule NoLimit => new Rigs.NoLimit { CallTimeout = TimeSpan.FromSeconds(10) };

    /// <summary>As the partner counted them.</summary>
    public IReadOnlyCollection<RateFigures> Calls => [.. _calls.Values.Select(log => log.Figures)];

    public IPartner Find(string name) => this;

    public ImmutableArray<string> Faults(PartnerConnection connection) => [];

    public IPartnerClient Connect(PartnerConnection connection) =>
        new Client(_calls.GetOrAdd(connection.Club, _ => new RateLog(new())), latency, time);

    private sealed class Client(RateLog log, TimeSpan latency, TimeProvider time) : IPartnerClient
    {
        public int Idle => int.MaxValue;

        public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public async Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken)
        {
            lock (log)
            {
                log.Record(time.GetUtcNow());
            }

            if (latency > TimeSpan.Zero)
            {
                await Task.Delay(latency, time, cancellationToken);
            }

            return new PartnerAnswer.Done(
                ImmutableSortedDictionary<string, string>.Empty.Add("id", call.Member.Id.ToString()));
        }

        public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
