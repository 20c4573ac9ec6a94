using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class InsightOperations
{
    private const string At = "/api/clubs/{club}/connections/{connection}";
    private const string Levels = """["trace", "debug", "information", "warning", "error"]""";

    public static Subject Subject { get; } = new("Insight", "What a connection does, and why.",
    [
        new($"GET {At}/states", "getStates", "Count the members in each state")
        {
            Answers = [Answer.Json(200, "The counts.", ApiJson.Wire.StatesBody)],
        },
        new($"GET {At}/budget", "getBudget", "Show used and allowed calls, and why a call waits now")
        {
            Answers = [Answer.Json(200, "Per endpoint, or for all that share a budget.", ApiJson.Wire.BudgetBody)],
        },
        new($"GET {At}/forecast", "getForecast", "Show what waits, and when it is done, by night")
        {
            Answers = [Answer.Json(200, "The forecast.", ApiJson.Wire.ForecastBody)],
        },
        new($"GET {At}/drift", "listDrift", "List members of whom the partner holds another word than it was told")
        {
            Asks = [Ask.After],
            Answers = [Answer.Json(200, "A page of at most 100.", ApiJson.Wire.DriftListBody)],
        },
        new($"GET {At}/log", "getLog", "Show the connection's log, newest first")
        {
            Description = "A page may hold fewer lines than 'limit' and not be the last: the last has no 'after'.",
            Asks =
            [
                Ask.Text("from", "A day by the club's clock, or a moment; left out: today.", "2026-04-01"),
                Ask.Text("to", "A day, included, or a moment, excluded; left out: now.", "2026-04-01"),
                Ask.Choice("level", "Lines at or above it.", Levels, "information"),
                Ask.Text("member", "Lines about this member."),
                Ask.Search with { Example = null },
                Ask.Limit,
                Ask.After,
            ],
            Answers = [Answer.Json(200, "A page.", ApiJson.Wire.LogBody)],
        },
        new($"DELETE {At}/log", "clearLog", "Clear the connection's log for good")
        {
            Description = "5,000 rows a request: repeat it until 'done'.",
            Asks = [Ask.Confirm],
            Answers = [Answer.Json(200, "Whether it is empty.", ApiJson.Wire.LogClearedBody)],
        },
    ]);
}
