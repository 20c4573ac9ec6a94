using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class ClassOperations
{
    private const string At = "/api/clubs/{club}/connections/{connection}";

    public static Subject Subject { get; } = new("Classes", "Classes at partners that have them, and what members did in them.",
    [
        new($"GET {At}/classes", "listClasses", "List classes, trouble first")
        {
            Asks = [Ask.Status, Ask.Search with { Example = "ride" }, Ask.Limit, Ask.After],
            Answers = [Answer.Json(200, "A page.", ApiJson.Wire.ClassListBody)],
        },
        new($"GET {At}/classes/{{class}}", "getClass", "Show a class with its bookings")
        {
            Answers = [Answer.Json(200, "The class.", ApiJson.Wire.ClassBody)],
        },
        new($"POST {At}/classes/{{class}}/sync", "syncClass", "Read a class back from the partner, and put right what differs")
        {
            Description = "The answer names the class as 'member'.",
            Answers = [Answer.Json(202, "It is stored, and goes out in its turn.", ApiJson.Wire.OperationBody)],
            Problems = ["refused"],
        },
        new($"GET {At}/members/{{member}}/metrics", "getMetrics", "Show what a member did in classes")
        {
            Description = "Each class, by week of the club's time zone, and all together.",
            Answers = [Answer.Json(200, "What was done; empty when nothing is known.", ApiJson.Wire.MetricsBody)],
        },
    ]);
}
