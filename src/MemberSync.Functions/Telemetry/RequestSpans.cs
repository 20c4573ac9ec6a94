using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;

namespace MemberSync.Functions.Telemetry;

/// <summary>
/// Spans of requests: named by their route, and without addresses and headers, since paths hold members' ids and searches
/// hold names.
/// </summary>
internal sealed class RequestSpans : BaseProcessor<Activity>
{
    /// <summary>The framework's own source of them.</summary>
    public const string Source = "Microsoft.AspNetCore";

    private static readonly string[] Kept = ["http.request.method", "http.response.status_code", "http.route", "error.type"];

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name == Source)
        {
            foreach (var tag in data.TagObjects.Select(tag => tag.Key).Except(Kept).ToList())
            {
                data.SetTag(tag, null);
            }
        }
    }

    /// <summary>Names the request's span, where somebody listens.</summary>
    public static Task NameAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } span
            && http.GetEndpoint() is RouteEndpoint route)
        {
            span.DisplayName = $"{http.Request.Method} {route.RoutePattern.RawText}";
        }

        return next(http);
    }
}
