using MemberSync.Engine.Access;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Preview;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>What will happen, and when. Nothing here changes anything.</summary>
internal static class ForecastEndpoints
{
    public static void Map(IEndpointRouteBuilder connection)
    {
        connection.MapGet("/forecast", ForecastAsync).Needs(Role.Operator);
        connection.MapPost("/preview", PreviewAsync).Needs(Role.Operator);
    }

    private static async Task<IResult> ForecastAsync(HttpContext http, Forecaster forecaster)
    {
        var view = http.PartnerConnection();
        var reading = await forecaster.ReadAsync(view, http.RequestAborted);
        return TypedResults.Json(ForecastBody.Of(reading, view), ApiJson.Wire.ForecastBody);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, DryRun dryRun)
    {
        if (await JsonBody.BytesAsync(http, BodyLimits.Settings) is not { } bytes)
        {
            return Problems.TooLarge(BodyLimits.Settings, "Send only the settings that are to change.");
        }

        if (bytes.IsEmpty)
        {
            return await RunAsync(PreviewQuestion.FullSync(http.PartnerConnection()), http, dryRun);
        }

        if (!JsonBody.IsJson(http.Request))
        {
            return Problems.WrongMediaType(http.Request.ContentType, "application/json, or no body at all");
        }

        return await JsonBody.ParseAsync(bytes, body =>
        {
            List<string> faults = [];
            var question = PreviewQuestion.Read(body, http.PartnerConnection(), faults);
            return faults.Count > 0
                ? Task.FromResult<IResult>(Problems.Faulty("preview", [.. faults]))
                : RunAsync(question, http, dryRun);
        });
    }

    private static async Task<IResult> RunAsync(PreviewQuestion question, HttpContext http, DryRun dryRun)
    {
        var reading = await dryRun.RunAsync(question.View, http.RequestAborted);
        return TypedResults.Json(
            PreviewBody.Of(question.Kind, reading, question.View), ApiJson.Wire.PreviewBody);
    }
}
