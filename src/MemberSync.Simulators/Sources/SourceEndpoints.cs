using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources;

/// <summary>The local routes by which a gym system is edited and its webhooks are steered.</summary>
internal sealed class SourceEndpoints(ISourceSimulator simulator, HookCourier courier, TimeProvider time)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var control = endpoints.MapGroup("/_sim/facilities/{facility}");
        control.MapGet("/hooks", (string facility) => Answer(facility, simulator.View(facility, "hooks")));
        control.MapPut("/hooks", (string facility, HttpContext context) =>
            ControlEndpoints.ChangeAsync<HookSettings>(context, settings =>
                simulator.SetHooks(facility, settings) ? Results.NoContent() : ControlEndpoints.NoFacility(facility)));
        control.MapPost("/edits/{what}", (string facility, string what, HttpContext context) =>
            ControlEndpoints.ChangeAsync<JsonElement>(context, body =>
            {
                var done = simulator.Edit(facility, what, body, time.GetUtcNow());
                courier.Wake();
                return Answer(facility, done);
            }));
    }

    private static IResult Answer(string facility, object? found) =>
        found is null ? ControlEndpoints.NoFacility(facility) : ControlEndpoints.Ok(found);
}
