using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>An error as RFC 9457 writes it. All of them are made in <see cref="Problems"/>.</summary>
/// <param name="Code">The last part of the type; stable, for programs.</param>
/// <param name="Detail">What was asked, what was found, what to do.</param>
internal sealed record Problem(int Status, string Code, string Title, string Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    [JsonPropertyOrder(-1)]
    public string Type => $"urn:membersync:problem:{Code}";

    /// <summary>The faults of single fields; left out when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<string>? Errors { get; init; }

    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
        {
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        await response.WriteAsJsonAsync(this, ApiJson.Wire.Problem, ContentType, httpContext.RequestAborted);
    }
}
