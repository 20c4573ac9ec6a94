using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Egym.Wire;

/// <summary>An error as the partner tells it.</summary>
internal sealed record ApiError(int Status, string Code, string Message)
{
    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Metadata { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public static ApiError NotFound(string entity) => new(404, "notFound", $"{entity} not found")
    {
        Metadata = ImmutableSortedDictionary<string, string>.Empty.Add("entity", entity),
    };

    public static ApiError MembershipExists(string accountId) =>
        new(409, "membershipExists", "Membership conflicts with another account.")
        {
            Metadata = ImmutableSortedDictionary<string, string>.Empty.Add("accountId", accountId),
        };

    public static ApiError Conflict(string code) => new(409, code, $"Conflict: {code}");

    public static ApiError Malformed(string problem) => new(400, "invalidRequest", problem);

    public static ApiError Invalid(ImmutableArray<FieldFault> faults) =>
        new(400, "invalidArguments", "Validation failed") { Faults = faults };

    public SimResponse ToResponse(string path) => new()
    {
        Status = Status,
        Outcome = Status is 401 or 403 or 405 ? CallOutcome.Refused : CallOutcome.Errors,
        Body = (path.StartsWith(EgymRoute.V1, StringComparison.Ordinal) ? V1Body() : Body(path)).ToJsonString(EgymJson.Options),
    };

    private JsonObject V1Body() => new() { ["error"] = Status, ["errorText"] = Message };

    private JsonObject Body(string path) => new()
    {
        ["path"] = path,
        ["requestId"] = "simulated",
        ["status"] = Status,
        ["errorCode"] = Code.Length == 0 ? null : Code,
        ["message"] = Message,
        ["fieldErrors"] = new JsonArray([.. Faults.Select(fault => new JsonObject
        {
            ["name"] = fault.Name,
            ["message"] = fault.Message,
        })]),
        ["metadata"] = JsonSerializer.SerializeToNode(Metadata),
    };
}
