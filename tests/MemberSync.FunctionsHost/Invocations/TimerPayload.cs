using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.FunctionsHost.App;
using MemberSync.FunctionsHost.Timers;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>The time told, as the handler gets it.</summary>
internal static class TimerPayload
{
    /// <param name="status">What is known of earlier runs; null for a timer that the host does not monitor.</param>
    public static Invocation Of(Function.Timer function, TimerStatus? status, bool isPastDue, Guid id, JsonNode sys)
    {
        var timer = new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
            ["ScheduleStatus"] = status is null ? null : new JsonObject
            {
                ["Last"] = Moment(status.Last),
                ["Next"] = Moment(status.Next),
                ["LastUpdated"] = Moment(status.Last),
            },
            ["IsPastDue"] = isPastDue,
        };
        return new(
            function.Name,
            id,
            Moment(status?.Next ?? DateTimeOffset.MinValue),
            new JsonObject { [function.Binding] = timer },
            new JsonObject { ["sys"] = sys });
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
