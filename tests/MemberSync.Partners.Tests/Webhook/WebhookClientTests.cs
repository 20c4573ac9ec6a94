using System.Net;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Webhooks;
using MemberSync.Partners.Tests.Http;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Processes;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Webhook.Some;

namespace MemberSync.Partners.Tests.Webhook;

public sealed class WebhookClientTests
{
    private readonly SimulatedTime _time = new();
    private readonly StubHandler _receiver = new();

    [Fact]
    public async Task Message_is_signed_as_the_standard_says()
    {
        _receiver.Answers("""{"id":"p-1"}""");

        await SendAsync(Connection());

        Approved.Matches(_receiver.Requests.Single());
    }

    [Fact]
    public async Task Documentation_shows_a_message_as_it_is_sent()
    {
        _receiver.Answers("{}");
        var page = await File.ReadAllTextAsync(Path.Combine(Script.Root, "docs", "partners", "webhook.md"));

        await SendAsync(Connection());

        var headers = _receiver.Requests.Single().Split('\n')[1..4];
        Assert.Contains(string.Join('\n', headers), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_secrets_sign_each_message_while_one_replaces_the_other()
    {
        const string Next = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var connection = Connection();
        connection = connection with { Credentials = connection.Credentials.SetItem("secret", Next).Add("previousSecret", Secret) };
        _receiver.Answers("{}");

        await SendAsync(connection);

        var message = Received();
        Assert.Equal(2, message.Signatures.Split(' ').Length);
        Assert.True(WebhookSignature.Verify(message, [Secret], _time.GetUtcNow()));
        Assert.True(WebhookSignature.Verify(message, [Next], _time.GetUtcNow()));
    }

    [Fact]
    public async Task Check_is_a_ping()
    {
        _receiver.Answers(HttpStatusCode.NoContent, "");

        Assert.IsType<PartnerAnswer.Done>(await Client(Connection()).CheckAsync(CancellationToken.None));

        Assert.Contains("\"type\":\"ping\"", _receiver.Requests.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "{}", "the receiver refuses the ping: HTTP 400 without a reason")]
    [InlineData(404, "", "this address takes no messages: HTTP 404 without a reason")]
    [InlineData(401, """{"message":"who are you?"}""", "the receiver does not take our signature: HTTP 401: who are you?")]
    public async Task Check_that_fails_says_what_the_receiver_said(int status, string body, string detail)
    {
        _receiver.Answers((HttpStatusCode)status, body);

        var answer = await Client(Connection()).CheckAsync(CancellationToken.None);

        Assert.Equal(new PartnerAnswer.Misconfigured(detail), answer);
    }

    [Fact]
    public async Task What_was_said_is_noted_without_secrets_or_personal_words()
    {
        _receiver.Answers("""{"id":"p-4711"}""");

        var said = (await SendAsync(Connection())).Transcript!;

        Assert.StartsWith("POST /hooks/north {\"type\":\"member.upserted\"", said.Request, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Ines", "Maurer", "example.org", "1991", "Seeweg", "p-4711", Secret })
        {
            Assert.DoesNotContain(hidden, said.Request + said.Answer, StringComparison.Ordinal);
        }
    }

    private SignedMessage Received()
    {
        var (head, body) = _receiver.Requests.Single().Split("\n\n") is [var first, .. var rest]
            ? (first, string.Join("\n\n", rest).TrimEnd('\n'))
            : throw new InvalidOperationException();
        var headers = head.Split('\n').Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new SignedMessage(
            headers["webhook-id"],
            headers["webhook-timestamp"],
            headers["webhook-signature"],
            System.Text.Encoding.UTF8.GetBytes(body));
    }

    private IPartnerClient Client(PartnerConnection connection) =>
        PartnerCatalog.All(_time, _ => _receiver, new SequentialIds(1))["webhook"].Connect(connection);

    private Task<PartnerAnswer> SendAsync(PartnerConnection connection) =>
        Client(connection).CallAsync(Call(Ines, NewLink), CancellationToken.None);
}
