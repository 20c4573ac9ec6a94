using System.Net;
using System.Text.Json;

namespace MemberSync.Functions.Tests.Support;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record Reply(HttpStatusCode Status, string? MediaType, string Text, string? RetryAfter)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The errors of a problem, one a line.</summary>
    public string Errors => string.Join('\n', Json.GetProperty("errors").EnumerateArray().Select(e => e.GetString()));

    public string? Field(string name) => Json.GetProperty(name).ToString();

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        response.Headers.RetryAfter?.ToString());
}
