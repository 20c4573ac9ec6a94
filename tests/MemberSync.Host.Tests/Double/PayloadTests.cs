using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.FunctionsHost.App;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.FunctionsHost.Timers;
using Xunit;

namespace MemberSync.Host.Tests.Double;

/// <summary>What the handler gets, byte by byte as it was captured from the host's own formatter.</summary>
public sealed class PayloadTests
{
    private const string Order =
        """{"orderId":7,"id":"A-7","note":"say \"hi\"","tags":["x"],"nested":{"a":1},"when":"2026-01-02T03:04:05.1Z","ok":true,"n":null}""";

    private static readonly JsonNode Sys = WireValue.Sys(
        "ProcessOrder", At("2026-03-01T09:10:12.123Z"), Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"));

    [Fact]
    public void Text_is_encoded_twice()
    {
        var body = Queue("hello, world", isBinary: false).Body;

        Assert.Equal(
            """
            {"Data":{"item":"\"hello, world\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-03-08T09:10:11+00:00","Id":"\"0f8fad5b-d9cb-469f-a165-70867728950e\"","InsertionTime":"2026-03-01T09:10:11+00:00","NextVisibleTime":"2026-03-01T09:20:11+00:00","PopReceipt":"\"AgAAAAMAAAAAAAAA\"","sys":{"MethodName":"ProcessOrder","UtcNow":"2026-03-01T09:10:12.123Z","RandGuid":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}}}
            """.Trim(),
            body);
    }

    [Fact]
    public void Text_that_is_json_overrides_what_the_host_knows_of_the_message()
    {
        var body = Queue(Order, isBinary: false).Body;

        Assert.Equal(
            """
            {"Data":{"item":"\"{\\\"orderId\\\":7,\\\"id\\\":\\\"A-7\\\",\\\"note\\\":\\\"say \\\\\\\"hi\\\\\\\"\\\",\\\"tags\\\":[\\\"x\\\"],\\\"nested\\\":{\\\"a\\\":1},\\\"when\\\":\\\"2026-01-02T03:04:05.1Z\\\",\\\"ok\\\":true,\\\"n\\\":null}\""},"Metadata":{"DequeueCount":"1","ExpirationTime":"2026-03-08T09:10:11+00:00","Id":"\"A-7\"","InsertionTime":"2026-03-01T09:10:11+00:00","NextVisibleTime":"2026-03-01T09:20:11+00:00","PopReceipt":"\"AgAAAAMAAAAAAAAA\"","sys":{"MethodName":"ProcessOrder","UtcNow":"2026-03-01T09:10:12.123Z","RandGuid":"7c9e6679-7425-40de-944b-e07fc1f90ae7"},"orderId":"\"7\"","note":"\"say \\\"hi\\\"\"","nested":{"a":1},"when":"\"01/02/2026 03:04:05\"","ok":"\"True\""}}
            """.Trim(),
            body);
    }

    [Fact]
    public void Bytes_are_encoded_once_and_override_nothing()
    {
        var invocation = Queue(Order, isBinary: true);

        Assert.Equal(Order, System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)invocation.Data["item"]!)));
        Assert.Equal("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", (string?)invocation.Metadata["Id"]);
        Assert.DoesNotContain("orderId", invocation.Metadata);
    }

    [Fact]
    public void Timer_is_told_its_status()
    {
        var timer = new Function.Timer("Sweep", "timer", CronSchedule.TryParse("0 */5 * * * *")!, UseMonitor: true);
        var status = new TimerStatus(At("2026-03-01T09:05:00.003Z"), At("2026-03-01T09:10:00Z"));
        var sys = WireValue.Sys("Sweep", At("2026-03-01T09:10:00.017Z"), Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"));

        var body = TimerPayload.Of(timer, status, isPastDue: false, Guid.Empty, sys).Body;

        Assert.Equal(
            """
            {"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":{"Last":"2026-03-01T09:05:00.003+00:00","Next":"2026-03-01T09:10:00+00:00","LastUpdated":"2026-03-01T09:05:00.003+00:00"},"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"Sweep","UtcNow":"2026-03-01T09:10:00.017Z","RandGuid":"7c9e6679-7425-40de-944b-e07fc1f90ae7"}}}
            """.Trim(),
            body);
    }

    [Fact]
    public void Timer_without_a_monitor_has_no_status()
    {
        var timer = new Function.Timer("Sweep", "timer", CronSchedule.TryParse("0 */5 * * * *")!, UseMonitor: false);

        var body = TimerPayload.Of(timer, null, isPastDue: true, Guid.Empty, new JsonObject()).Body;

        Assert.StartsWith(
            """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":true}}""", body,
            StringComparison.Ordinal);
    }

    private static Invocation Queue(string text, bool isBinary) => QueuePayload.Of(
        new Function.Queue("ProcessOrder", "item", "orders", "Store", isBinary),
        new QueuedText("0f8fad5b-d9cb-469f-a165-70867728950e", "AgAAAAMAAAAAAAAA", text, 1)
        {
            InsertedOn = At("2026-03-01T09:10:11Z"),
            ExpiresOn = At("2026-03-08T09:10:11Z"),
            NextVisibleOn = At("2026-03-01T09:20:11Z"),
        },
        Guid.Empty,
        Sys.DeepClone());

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
