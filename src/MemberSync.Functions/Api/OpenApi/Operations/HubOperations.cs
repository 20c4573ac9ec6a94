using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class HubOperations
{
    public static Subject Subject { get; } = new("Hub", "Whether the service lives, and what it can do.",
    [
        new("GET /api/health", "getHealth", "Whether the service lives and reaches its store")
        {
            Description = "The store is given 5 seconds to answer.",
            Answers = [Answer.Json(200, "Service and store answer.", ApiJson.Wire.HealthBody)],
            Problems = ["store-unavailable", "internal"],
        },
        new("GET /api/openapi.json", "getOpenApi", "This description")
        {
            Answers = [new Answer(200, "An OpenAPI 3.1 document.", [Content.Foreign("An OpenAPI 3.1 document.")])],
        },
    ]);
}
