using System.Text.Json;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Control;

/// <summary>The local routes that set a simulator up and look into it.</summary>
internal sealed class ControlEndpoints(ISimulator simulator, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var control = endpoints.MapGroup("/_sim");
        control.MapGet("/health", () => Ok(new HealthView("ok", time.GetUtcNow(), simulator.FacilityCount)));
        control.MapPost("/reset", () =>
        {
            simulator.Reset(time.GetUtcNow());
            return Results.NoContent();
        });
        control.MapPut("/facilities/{facility}", (string facility, HttpContext context) =>
            ChangeAsync<JsonElement>(context, definition =>
            {
                simulator.Define(facility, definition, time.GetUtcNow());
                return Results.NoContent();
            }));
        control.MapPut("/facilities/{facility}/faults", (string facility, HttpContext context) =>
            ChangeAsync<FaultSettings>(context, settings =>
                simulator.SetFaults(facility, settings.Rules) ? Results.NoContent() : NoFacility(facility)));
        foreach (var view in new[] { "faults", "accounts", "calls" })
        {
            control.MapGet($"/facilities/{{facility}}/{view}", (string facility) =>
                simulator.View(facility, view) is { } found ? Ok(found) : NoFacility(facility));
        }
    }

    internal static IResult Ok(object view) => Results.Json(view, ControlJson.Options);

    internal static IResult NoFacility(string facility) =>
        Problem($"There is no facility {facility}; define it by PUT /_sim/facilities/{facility}", 404);

    private static IResult Problem(string problem, int status) =>
        Results.Json(new ProblemView(problem), ControlJson.Options, statusCode: status);

    internal static async Task<IResult> ChangeAsync<T>(HttpContext context, Func<T, IResult> change)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(
                context.Request.Body, ControlJson.Options, context.RequestAborted);
            return change(ControlJson.Read<T>(body));
        }
        catch (Exception refused) when (refused is JsonException or ArgumentException or ImpossibleException)
        {
            return Problem(refused.Message, 400);
        }
    }
}
