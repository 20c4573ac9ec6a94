using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.PerfectGymNext;

public sealed class PerfectGymNextKindTests
{
    private const string Uuid = "0e9b7b9e-54e2-4f4e-9d0c-1f2a3b4c5d6e";

    private readonly ISourceKind _kind = Setups.Kind("perfectgym-next");

    [Theory]
    [InlineData("CUSTOMER_CREATED")]
    [InlineData("CUSTOMER_UPDATED")]
    [InlineData("CUSTOMER_DELETED")]
    [InlineData("CONTRACT_CREATED")]
    [InlineData("CONTRACT_UPDATED")]
    public void Event_without_content_has_the_customer_asked_for(string type)
    {
        var heard = Assert.Single(Heard(Event(type)));

        Assert.Equal(new SourceEvent.Ask(new SourceSubject(SubjectKind.Member, "7893459")), heard);
    }

    [Theory]
    [InlineData("CUSTOMER_CHECKIN", ChangeType.VisitCheckin)]
    [InlineData("CUSTOMER_CHECKOUT", ChangeType.VisitCheckout)]
    public void Visit_is_told_with_its_time_and_the_events_own_id(string type, ChangeType expected)
    {
        var told = Assert.IsType<SourceEvent.Told>(Assert.Single(Heard(Event(type)))).Change;

        Assert.Equal((expected, $"front-desk:{Uuid}", "7893459"), (told.Type, told.EventId, told.MemberId.ToString()));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1743498002000), told.OccurredAt);
        Assert.Empty(told.Fields);
    }

    [Theory]
    [InlineData("CLASS_BOOKING_CREATED")]
    [InlineData("CUSTOMER_COMMUNICATION_PREFERENCES_UPDATED")]
    [InlineData("AGGREGATOR_MEMBER_CREATED")]
    [InlineData("SOMETHING_NEW")]
    public void From_other_events_nothing_follows(string type) =>
        Assert.Equal(new SourceEvent.Nothing(type), Assert.Single(Heard(Event(type))));

    [Fact]
    public void Several_events_in_one_webhook_have_ids_of_their_own()
    {
        var one = """{"timestamp":1743498002000,"type":"CUSTOMER_CHECKIN","content":{}}""";

        var heard = Heard($$"""{"entityId":5,"uuid":"u","payload":[{{one}},{{one}}]}""");

        Assert.Equal(["front-desk:u", "front-desk:u:1"], heard.Cast<SourceEvent.Told>().Select(told => told.Change.EventId));
    }

    [Theory]
    [InlineData("[]", "entityId")]
    [InlineData("""{"uuid":"u","payload":[]}""", "entityId")]
    [InlineData("""{"entityId":"5","uuid":"u","payload":[]}""", "entityId")]
    [InlineData("""{"entityId":5,"payload":[]}""", "uuid")]
    [InlineData("""{"entityId":5,"uuid":"u","payload":[]}""", "payload")]
    [InlineData("""{"entityId":5,"uuid":"u","payload":[{}]}""", "payload.type")]
    [InlineData("""{"entityId":5,"uuid":"u","payload":[{"type":"CUSTOMER_CHECKIN","timestamp":9e30}]}""", "payload.timestamp")]
    [InlineData("""{"entityId":5,"uuid":"u","payload":[{"type":"CUSTOMER_CHECKIN","timestamp":1}]}""", "payload.timestamp")]
    [InlineData("{", "the body is not JSON")]
    public void What_cannot_be_read_is_named(string body, string place)
    {
        var reading = _kind.Read(Encoding.UTF8.GetBytes(body), StudioTalk.SetUp(), Setups.Now);

        Assert.StartsWith(place, Assert.Single(Assert.IsType<SourceReading.Rejected>(reading).Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hook-key", true)]
    [InlineData("hook-kez", false)]
    [InlineData("", false)]
    public void Webhook_is_proved_by_the_studios_key(string key, bool proved)
    {
        var request = Setups.Request("{}"u8.ToArray(), ("x-api-key", key));

        Assert.Equal(proved, _kind.Proves(request, StudioTalk.SetUp(), Setups.Now));
    }

    [Fact]
    public void What_is_missing_or_too_much_is_named_at_once()
    {
        var setup = Setups.Of("perfectgym-next", "{}", ("timeZone", "Mars/Olympus"), ("fotos", "on")) with
        {
            Credentials = ImmutableSortedDictionary<string, string>.Empty.Add("token", "t"),
        };

        var faults = _kind.Faults(setup);

        Assert.Equal(
            ["address", "mapping", "credentials.apiKey", "credentials.token", "settings.fotos", "settings.timeZone"],
            faults.Select(fault => fault.Split(' ')[0]));
        Assert.Null(_kind.Connect(setup));
    }

    [Fact]
    public void Nothing_is_wrong_with_a_whole_setup() => Assert.Empty(_kind.Faults(StudioTalk.SetUp(
        ("timeZone", "Europe/Zurich"), ("photoField", "picture"), ("cardTypes", "CARD"), ("memberPrefix", "n-"))));

    private ImmutableArray<SourceEvent> Heard(string body) => Assert.IsType<SourceReading.Heard>(
        _kind.Read(Encoding.UTF8.GetBytes(body), StudioTalk.SetUp(), Setups.Now)).Events;

    private static string Event(string type) =>
        $$"""{"entityId":7893459,"uuid":"{{Uuid}}","payload":[{"timestamp":1743498002000,"type":"{{type}}","content":{} }]}""";
}
