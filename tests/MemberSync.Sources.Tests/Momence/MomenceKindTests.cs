using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Momence;

public sealed class MomenceKindTests
{
    private readonly HostTalk _talk = new();

    [Fact]
    public void Booking_has_the_guest_and_the_session_asked_for()
    {
        var (session, member) = (_talk.Plan(), _talk.Join());
        _talk.Book(session, member, 5);
        var hook = Assert.Single(_talk.Hooks());

        var heard = Heard(hook.Body);

        Assert.Equal(
            [
                new SourceEvent.Ask(new SourceSubject(SubjectKind.Member, $"{member}")),
                new SourceEvent.Ask(new SourceSubject(SubjectKind.Class, $"{session}")),
            ],
            heard.AsEnumerable());
    }

    [Fact]
    public void Webhook_is_proved_by_the_signature_of_its_text()
    {
        _talk.Book(_talk.Plan(), _talk.Join(), 5);
        var hook = Assert.Single(_talk.Hooks());
        var signature = hook.Headers["x-webhook-signature"];

        Assert.True(Proves(hook.Body, signature));
        Assert.True(Proves(hook.Body.Replace("{\"payload\":", "{ \"payload\" : ", StringComparison.Ordinal), signature));
        Assert.False(Proves(hook.Body.Replace("session.booked", "session.bookee", StringComparison.Ordinal), signature));
        Assert.False(Proves(hook.Body, signature.Replace(signature[0], signature[0] == '0' ? '1' : '0')));
    }

    [Fact]
    public void Other_way_of_signing_can_be_set()
    {
        var setup = HostTalk.SetUp(("signature.mode", "shared-secret"));
        var request = Setups.Request("{}"u8.ToArray(), ("x-webhook-signature", "hook-secret"));

        Assert.True(_talk.Kind.Proves(request, setup, Setups.Now));
        Assert.False(_talk.Kind.Proves(request, HostTalk.SetUp(), Setups.Now));
    }

    [Fact]
    public void From_other_events_nothing_follows() => Assert.Equal(
        new SourceEvent.Nothing("session.cancelled"),
        Assert.Single(Heard("""{"payload":"{\"event\":\"session.cancelled\",\"payload\":{}}"}""")));

    [Fact]
    public void Guest_who_is_not_named_is_found_with_the_session() => Assert.Equal(
        new SourceEvent.Ask(new SourceSubject(SubjectKind.Class, "11")),
        Assert.Single(Heard("""{"payload":"{\"event\":\"session.booked\",\"payload\":{\"sessionId\":11}}"}""")));

    [Theory]
    [InlineData("[]", "payload: is not a text")]
    [InlineData("""{"payload":{}}""", "payload: is not a text")]
    [InlineData("""{"payload":"{"}""", "payload: the text is not JSON")]
    [InlineData("""{"payload":"{}"}""", "payload.event: is missing")]
    [InlineData("""{"payload":"{\"event\":\"session.booked\"}"}""", "payload.payload.sessionId: is not a number")]
    public void What_cannot_be_read_is_named(string body, string fault)
    {
        var reading = _talk.Kind.Read(Encoding.UTF8.GetBytes(body), _talk.Setup, Setups.Now);

        Assert.Equal(fault, Assert.Single(Assert.IsType<SourceReading.Rejected>(reading).Faults));
    }

    [Fact]
    public void What_is_missing_or_too_much_is_named_at_once()
    {
        var setup = Setups.Of("momence", null, ("sessionDays", "61"), ("signature.mode", "magic"), ("hue", "red"));

        var faults = _talk.Kind.Faults(setup);

        Assert.Equal(
            [
                "settings.signature.mode", "address", "credentials.clientId", "credentials.clientSecret",
                "credentials.username", "credentials.password", "settings.hue", "settings.sessionDays",
            ],
            faults.Select(fault => fault.Split(' ')[0]));
        Assert.Null(_talk.Kind.Connect(setup));
    }

    [Fact]
    public void Nothing_is_wrong_with_a_whole_setup() => Assert.Empty(_talk.Kind.Faults(HostTalk.SetUp(
        ("genderField", "Gender"), ("birthDateField", "Born"), ("sessionDays", "7"), ("spot.5", "A1"),
        ("signature.mode", "hmac-sha256-base64"), ("timeZone", "Europe/Zurich"))));

    private bool Proves(string body, string signature) => _talk.Kind.Proves(
        Setups.Request(Encoding.UTF8.GetBytes(body), ("X-Webhook-Signature", signature)), _talk.Setup, Setups.Now);

    private ImmutableArray<SourceEvent> Heard(string body) => Assert.IsType<SourceReading.Heard>(
        _talk.Kind.Read(Encoding.UTF8.GetBytes(body), _talk.Setup, Setups.Now)).Events;
}
