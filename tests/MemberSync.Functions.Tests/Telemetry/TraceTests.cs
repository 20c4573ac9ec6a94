using System.Diagnostics;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Telemetry;

public sealed class TraceTests : IAsyncLifetime
{
    private const string Club = "tracedclub";

    private readonly Listening _listening = new();
    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync(Club);
        await _api.ConnectAsync(Club);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        _listening.Dispose();
    }

    [Fact]
    public async Task Call_to_the_partner_is_linked_to_the_change_that_it_is_made_for()
    {
        await TellAsync("gb-1", "Ines");

        await UntilEnabledAsync("gb-1");

        var change = Assert.Single(_listening.SpansOf(Club), span => span.OperationName == "take change");
        var call = _listening.SpansOf(Club).First(IsCall);
        Assert.Equal(change.Context.SpanId, Assert.Single(call.Links).Context.SpanId);
        Assert.Equal(change.TraceId, call.Links.Single().Context.TraceId);
        Assert.NotEqual(change.TraceId, call.TraceId);
    }

    [Fact]
    public async Task Call_for_several_changes_is_linked_to_each_of_them()
    {
        await TellAsync("gb-1", "Ines");
        await UntilEnabledAsync("gb-1");
        await TellAsync("gb-1", "Ina", minute: 1);
        await TellAsync("gb-1", "Inka", minute: 2);

        await _api.UntilAsync(() => Task.FromResult(_listening.SpansOf(Club).Any(span => IsCall(span) && span.Links.Count() == 2)), 1000);

        var changes = _listening.SpansOf(Club).Where(span => span.OperationName == "take change").Skip(1);
        var call = _listening.SpansOf(Club).Single(span => IsCall(span) && span.Links.Count() == 2);
        Assert.Equal(changes.Select(span => span.SpanId), call.Links.Select(link => link.Context.SpanId));
    }

    [Fact]
    public async Task Worker_is_linked_to_what_woke_it()
    {
        await TellAsync("gb-1", "Ines");
        await UntilEnabledAsync("gb-1");

        await _api.UntilAsync(() => Task.FromResult(_listening.Spans.Any(IsWokenByOurChange)), 1000);

        Assert.Contains(_listening.Spans, IsWokenByOurChange);
    }

    [Fact]
    public async Task Nothing_that_is_told_names_a_person()
    {
        await TellAsync("gb-77123", "Ines");
        await UntilEnabledAsync("gb-77123");

        var spans = _listening.SpansOf(Club).SelectMany(span =>
            span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName));
        var told = spans.Concat(_listening.ToldOf(Club).SelectMany(told => told.Tags)).Distinct().ToList();

        Assert.Contains("membersync.outcome=done", told);
        Assert.DoesNotContain(told, text => text.Contains("77123", StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains("Ines", StringComparison.Ordinal));
    }

    private static bool IsCall(Activity span) => span.Kind == ActivityKind.Client && span.Links.Any();

    private bool IsWokenByOurChange(Activity span) =>
        span.OperationName == "handle wakes"
        && _listening.SpansOf(Club).Any(change => change.OperationName == "take change"
            && span.Links.Any(link => link.Context.SpanId == change.SpanId));

    private Task<Reply> TellAsync(string id, string firstName, int minute = 0) => _api.SendChangeAsync(
        Changes.Member(id, $"event-{id}-{minute}", firstName).Replace("T08:00", $"T08:{minute:D2}", StringComparison.Ordinal), Club);

    private Task UntilEnabledAsync(string id) => _api.UntilAsync(async () =>
        (await _api.GetAsync($"/api/clubs/{Club}/connections/main/members/{id}")).Field("status") == "Enabled");
}
