using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.Control;

/// <summary>The local routes that set the simulator up and look into it. A facility is a location with its key.</summary>
internal sealed class ControlEndpoints(EgymSimulator simulator, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var control = endpoints.MapGroup("/_sim");
        control.MapGet("/health", () => Ok(new { Status = "ok", Now = time.GetUtcNow(), Facilities = simulator.LocationCount }));
        control.MapPost("/reset", () =>
        {
            simulator.Reset(time.GetUtcNow());
            return Results.NoContent();
        });
        var facility = control.MapGroup("/facilities/{name}");
        facility.MapPut("", DefineAsync);
        facility.MapPut("/faults", (string name, HttpContext http) =>
            SetAsync<FaultSettings>(name, http, (at, settings) => at.SetFaults(settings.Rules)));
        facility.MapPut("/answers", (string name, HttpContext http) =>
            SetAsync<AnswerSettings>(name, http, (at, settings) => at.SetAnswers(settings.Rules)));
        facility.MapPost("/merge/{account}", (string name, string account) =>
            simulator.Merge(name, account) ? Results.NoContent() : NoSuch($"account {account} at facility {name}"));
        facility.MapGet("/faults", (string name) =>
            simulator.TryLook(name, at => new { at.Faults }, out var faults) ? Ok(faults) : NoSuch($"facility {name}"));
        facility.MapGet("/accounts", (string name) =>
            simulator.TryGetAccounts(name, out var accounts) ? Ok(accounts) : NoSuch($"facility {name}"));
        facility.MapGet("/calls", (string name) =>
            simulator.TryGetCalls(name, out var calls) ? Ok(calls) : NoSuch($"facility {name}"));
    }

    private static IResult Ok<T>(T view) => Results.Json(view, EgymJson.Options);

    private static IResult NoSuch(string what) => Problem($"There is no {what}; facilities are defined by PUT /_sim/facilities/<name>", 404);

    private static IResult Problem(string problem, int status) =>
        Results.Json(new { Problem = problem }, EgymJson.Options, statusCode: status);

    private static async Task<(T? Value, string Problem)> ReadAsync<T>(HttpContext http)
        where T : class
    {
        using var reader = new StreamReader(http.Request.Body);
        return EgymJson.Read<T>(await reader.ReadToEndAsync(http.RequestAborted));
    }

    private async Task<IResult> DefineAsync(string name, HttpContext http)
    {
        var (definition, problem) = await ReadAsync<LocationDefinition>(http);
        if (definition is null)
        {
            return Problem(problem, 400);
        }

        simulator.Define(definition with { Name = name }, time.GetUtcNow());
        return Results.NoContent();
    }

    private async Task<IResult> SetAsync<T>(string name, HttpContext http, Action<EgymLocation, T> set)
        where T : class
    {
        var (settings, problem) = await ReadAsync<T>(http);
        if (settings is null)
        {
            return Problem(problem, 400);
        }

        try
        {
            return simulator.TryAct(name, at => set(at, settings)) ? Results.NoContent() : NoSuch($"facility {name}");
        }
        catch (ArgumentException contradiction)
        {
            return Problem(contradiction.Message, 400);
        }
    }
}
