using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Engine.Webhooks;
using MemberSync.Functions.Tests.Support;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>One request as the description shows it, which an arrangement may fit to what it has set up.</summary>
internal sealed class Call
{
    private readonly DocumentedOperation _operation;

    private Call(DocumentedOperation operation)
    {
        _operation = operation;
    }

    public Dictionary<string, string> Path { get; } = [];

    public Dictionary<string, string> Query { get; } = [];

    public Dictionary<string, string> Headers { get; } = [];

    public string? Key { get; set; } = ApiFixture.AdminKey;

    public string? MediaType { get; set; }

    public string? Body { get; set; }

    /// <summary>The secret with which the body is signed as Standard Webhooks says; null: it is not signed.</summary>
    public string? Secret { get; set; }

    /// <summary>The operation's own example; of several bodies that of the media type.</summary>
    public static Call Of(DocumentedOperation operation, string? mediaType = null)
    {
        var call = new Call(operation);
        foreach (var parameter in operation.Parameters.Where(parameter => parameter["example"] is not null))
        {
            var place = parameter["in"]!.GetValue<string>() switch
            {
                "path" => call.Path,
                "query" => call.Query,
                _ => call.Headers,
            };
            place[parameter["name"]!.GetValue<string>()] = parameter["example"]!.ToString();
        }

        if (!operation.NeedsKey)
        {
            call.Key = null;
        }

        call.MediaType = mediaType ?? operation.Takes.Select(content => content.Key).FirstOrDefault();
        call.Body = call.MediaType is { } taken && operation.Takes[taken]?["example"] is { } example
            ? example is JsonValue text ? text.GetValue<string>() : example.ToJsonString()
            : null;
        return call;
    }

    public async Task<Reply> SendAsync(ApiFixture api)
    {
        using var request = new HttpRequestMessage(new HttpMethod(_operation.Method), Address());
        if (Key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        }

        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType!);
        }

        if (Secret is { } secret)
        {
            Sign(secret, api.Time.GetUtcNow());
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await api.SendAsync(request);
    }

    private void Sign(string secret, DateTimeOffset now)
    {
        var time = $"{now.ToUnixTimeSeconds()}";
        var message = new SignedMessage("msg-1", time, "", Encoding.UTF8.GetBytes(Body ?? ""));
        Headers[WebhookSignature.IdHeader] = message.Id;
        Headers[WebhookSignature.TimestampHeader] = time;
        Headers[WebhookSignature.SignatureHeader] = WebhookSignature.Sign(secret, message);
    }

    private string Address()
    {
        var path = Path.Aggregate(_operation.Path, (at, part) =>
            at.Replace($"{{{part.Key}}}", Uri.EscapeDataString(part.Value), StringComparison.Ordinal));
        var query = string.Join('&', Query.Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
