using System.Globalization;
using System.Text;
using MemberSync.Engine.Webhooks;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A club with a gym system, and the gym system's side of it.</summary>
internal sealed class SourceDesk(ApiFixture api)
{
    public const string Sources = "/api/clubs/northclub/sources";
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>A source of the kind that speaks as the hub does.</summary>
    public static string Generic(bool enabled = true, string secret = Secret) =>
        $$"""{ "kind": "generic", "enabled": {{(enabled ? "true" : "false")}}, "webhookSecrets": ["{{secret}}"] }""";

    public Task<Reply> SetUpAsync(string body, string source = "front-desk") => api.PutAsync($"{Sources}/{source}", body);

    /// <summary>A webhook with these headers.</summary>
    public Task<Reply> SendAsync(string body, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return api.SendAsync(request);
    }

    /// <summary>A webhook signed as Standard Webhooks says.</summary>
    public Task<Reply> SignAndSendAsync(string body, string path = "/api/clubs/northclub/webhooks/front-desk")
    {
        var time = api.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var message = new SignedMessage("msg-1", time, "", Encoding.UTF8.GetBytes(body));
        return SendAsync(
            body,
            path,
            ("webhook-id", message.Id),
            ("webhook-timestamp", time),
            ("webhook-signature", WebhookSignature.Sign(Secret, message)));
    }
}
