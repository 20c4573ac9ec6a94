using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Webhooks;
using MemberSync.Partners;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;

namespace MemberSync.Benchmarks.Micro;

/// <summary>The decisions alone, without store, queue or network. Not sealed, because the runner derives from it.</summary>
[MemoryDiagnoser]
public class PureParts
{
    private const string Secret = "whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private static readonly DateTimeOffset Now = SimulatedTime.DefaultStart;

    private readonly Member _member = People.Person(1);
    private readonly Member _known = MemberMerge.Apply(null, Change(Now));
    private readonly MemberChange _newer = Change(Now.AddHours(1));
    private readonly MemberFilter _filter = MemberFilter.Everybody with { ContractTypes = ["BASIC", "PREMIUM"], Tags = ["#NewJoiner"] };
    private readonly PartnerPlan _plan = Catalog("mywellness");
    private readonly JsonElement _json = JsonDocument.Parse(CanonicalChange.Write(Change(Now)).ToJsonString()).RootElement;
    private readonly SignedMessage _message = new("msg-1", $"{Now.ToUnixTimeSeconds()}", "", new byte[1024]);
    private readonly Link _link = new() { Member = People.Id(1), Connection = ConnectionId.Parse("mywellness") };
    private readonly LinkContext _context;
    private readonly Budget _busy;
    private readonly string _signature;

    public PureParts()
    {
        _context = new LinkContext(
            link => _plan.Next(_member, link, PartnerSettings.Default, DateOnly.FromDateTime(Now.UtcDateTime)),
            endpoint => _plan.Spec(endpoint).OnLostAnswer,
            LinkPolicy.Default,
            Now,
            0.5,
            "source");
        _busy = Enumerable.Range(0, 199).Aggregate(Budget.Empty, (budget, i) =>
            budget.Reserve($"{i}", 1, Now).Answer($"{i}", Now.AddMilliseconds(i)));
        _signature = WebhookSignature.Sign(Secret, _message);
    }

    [Benchmark(Description = "prove a signed webhook of 1 KiB")]
    public bool Prove() => WebhookSignature.Verify(_message with { Signatures = _signature }, [Secret], Now);

    [Benchmark(Description = "read a change")]
    public ChangeReading Read() => ChangeReader.Read(_json);

    [Benchmark(Description = "merge a change with what is known")]
    public Member Merge() => MemberMerge.Apply(_known, _newer);

    [Benchmark(Description = "filter a member")]
    public bool Filter() => _filter.Lets(_member, optedIn: false);

    [Benchmark(Description = "plan the next call at Mywellness, what differs included")]
    public Plan Plan() => _context.Plan(_link);

    [Benchmark(Description = "decide one event of a link, its plan included")]
    public Decision Decide() => Lifecycle.Decide(_link, new LinkEvent.MemberChanged(Standing.Wanted), _context);

    [Benchmark(Description = "ask a budget with 199 calls of the last minute for a slot")]
    public int Ask() => _plan.Spec(_plan.Check).Rule.Available(_busy, Now.AddSeconds(1));

    private static MemberChange Change(DateTimeOffset at) => People.Told(ChangeType.MemberUpdated, People.Person(1), at, "event-1");

    private static PartnerPlan Catalog(string partner) => PartnerCatalog.All(
        new SimulatedTime(), _ => throw new NotSupportedException(), new SequentialIds())[partner].Plan;
}
