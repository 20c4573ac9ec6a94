using System.Text.Json;

namespace MemberSync.Simulators.Mywellness.Control;

/// <summary>The local routes that set the simulator up and look into it.</summary>
internal sealed class ControlEndpoints(MywellnessSimulator simulator, TimeProvider time)
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
        control.MapPut("/facilities/{facilityUrl}", DefineAsync);
        control.MapPut("/facilities/{facilityUrl}/faults", SetFaultsAsync);
        control.MapGet("/facilities/{facilityUrl}/faults", (string facilityUrl) =>
            simulator.TryGetFaults(facilityUrl, out var faults) ? Ok(faults) : NoFacility(facilityUrl));
        control.MapGet("/facilities/{facilityUrl}/accounts", (string facilityUrl) =>
            simulator.TryGetAccounts(facilityUrl, out var accounts) ? Ok(accounts) : NoFacility(facilityUrl));
        control.MapGet("/facilities/{facilityUrl}/calls", (string facilityUrl) =>
            simulator.TryGetCalls(facilityUrl, out var calls) ? Ok(calls) : NoFacility(facilityUrl));
    }

    private static IResult Ok<T>(T view) => Results.Json(view, MywellnessJson.Options);

    private static IResult NoFacility(string facilityUrl) =>
        Problem($"There is no facility {facilityUrl}; define it by PUT /_sim/facilities/{facilityUrl}", 404);

    private static IResult Refused(string problem) => Problem(problem, 400);

    private static IResult Problem(string problem, int status) =>
        Results.Json(new ProblemView(problem), MywellnessJson.Options, statusCode: status);

    private static async Task<(T? Value, string Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(
                context.Request.Body, MywellnessJson.Options, context.RequestAborted);
            return (value, "the body is null");
        }
        catch (JsonException unreadable)
        {
            return (null, unreadable.Message);
        }
    }

    private async Task<IResult> DefineAsync(string facilityUrl, HttpContext context)
    {
        var (definition, problem) = await ReadAsync<FacilityDefinition>(context);
        if (definition is null)
        {
            return Refused(problem);
        }

        try
        {
            simulator.Define(definition with { FacilityUrl = facilityUrl }, time.GetUtcNow());
            return Results.NoContent();
        }
        catch (ArgumentException contradiction)
        {
            return Refused(contradiction.Message);
        }
    }

    private async Task<IResult> SetFaultsAsync(string facilityUrl, HttpContext context)
    {
        var (settings, problem) = await ReadAsync<FaultSettings>(context);
        if (settings is null)
        {
            return Refused(problem);
        }

        try
        {
            return simulator.SetFaults(facilityUrl, settings.Rules) ? Results.NoContent() : NoFacility(facilityUrl);
        }
        catch (ArgumentException contradiction)
        {
            return Refused(contradiction.Message);
        }
    }
}
