using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Mindbody's webhooks over the real route: what becomes of them here and at the partner.</summary>
public sealed class MindbodyTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly MindbodyDesk _mindbody;

    public MindbodyTests()
    {
        _mindbody = new MindbodyDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _mindbody.SetUpAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Client_arrives_at_mywellness_and_a_new_address_is_an_update_of_the_same_account()
    {
        await using var api = new ApiFixture(partner: null, new DateTimeOffset(2026, 4, 1, 22, 0, 0, TimeSpan.Zero));
        await using var mywellness = await SimulatedMywellness.StartAsync(api.Time);
        await api.SetUpClubAsync();
        await api.PutAsync("/api/clubs/northclub/connections/mywellness", mywellness.Connection);
        var mindbody = new MindbodyDesk(api);
        await mindbody.SetUpAsync();

        await mindbody.SendAsync(MindbodyDesk.Client(0, "old@example.org", name: "client.created"));
        await api.UntilAsync("15", "Enabled", "mywellness");
        await mindbody.SendAsync(MindbodyDesk.Client(1, "new@example.org"));
        await api.UntilAsync(
            async () => (await api.MemberAsync("15", "mywellness")).Field("status") == "Enabled"
                && mywellness.Account.Profile.Email == "new@example.org",
            step: 250);

        Assert.Equal(("Ines", "Maurer"), (mywellness.Account.Profile.FirstName, mywellness.Account.Profile.LastName));
    }

    [Fact]
    public async Task Events_in_any_order_and_told_twice_come_to_the_same_client()
    {
        string[] events =
        [
            MindbodyDesk.Client(0, "first@example.org", name: "client.created"),
            MindbodyDesk.Client(1, "second@example.org"),
            MindbodyDesk.Deactivated(2),
            MindbodyDesk.Client(3, "third@example.org"),
        ];
        var expected = await SnapshotAsync(events);

        foreach (var order in new[] { "3210", "1302", "2031", "0132" })
        {
            var shuffled = order.Select(c => events[c - '0']).ToList();

            Assert.Equal(expected, await SnapshotAsync([.. shuffled, .. shuffled]));
        }

        Assert.Contains("third@example.org", expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_client_is_taken_off_and_its_late_event_brings_nobody_back()
    {
        await _mindbody.SendAsync(MindbodyDesk.Client(0, "a@example.org", id: 15));
        await _mindbody.SendAsync(MindbodyDesk.Client(1, "b@example.org", id: 16));
        await _api.UntilAsync("15", "Enabled");
        await _api.UntilAsync("16", "Enabled");

        await _mindbody.SendAsync(MindbodyDesk.Merged(5, kept: 16, removed: 15));
        await _api.UntilAsync(() => Task.FromResult(_api.Partner.Removals == 1));
        var late = await _mindbody.SendAsync(MindbodyDesk.Client(3, "late@example.org", id: 15));
        _api.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.Accepted, late.Status);
        Assert.Equal(1, await _api.CountAsync("Enabled"));
        Assert.Equal("Enabled", (await _api.MemberAsync("16")).Field("status"));
    }

    [Fact]
    public async Task Of_an_erased_client_nothing_is_taken()
    {
        await _mindbody.SendAsync(MindbodyDesk.Client(0, "a@example.org"));
        await _api.PostAsync("/api/clubs/northclub/members/15/erase?confirm=true");
        await _api.UntilAsync(async () =>
            (await _api.GetAsync("/api/clubs/northclub/members/15/erasure")).Field("state") == "done");

        var late = await _mindbody.SendAsync(MindbodyDesk.Client(9, "late@example.org"));

        Assert.Equal("1", late.Field("erased"));
        Assert.DoesNotContain("late@example.org", Rows(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_or_altered_event_is_refused_and_leaves_nothing()
    {
        var body = MindbodyDesk.Client(0, "a@example.org");
        var before = Rows();

        Reply[] replies =
        [
            await _mindbody.SendAsync(body.Replace("a@example", "x@example", StringComparison.Ordinal), MindbodyDesk.Signature(body)),
            await _mindbody.SendAsync(JsonNode.Parse(body)!.ToJsonString(), MindbodyDesk.Signature(body)),
            await _mindbody.SendAsync(body, MindbodyDesk.Signature(body).Replace('+', '-').ToLowerInvariant()),
            await _mindbody.SendAsync(body, string.Empty),
        ];

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.Unauthorized, reply.Status));
        Assert.Equal(before, Rows());
    }

    private static async Task<string> SnapshotAsync(IEnumerable<string> events)
    {
        await using var api = new ApiFixture();
        await api.SetUpClubAsync();
        var mindbody = new MindbodyDesk(api);
        await mindbody.SetUpAsync();
        foreach (var e in events)
        {
            Assert.Equal(HttpStatusCode.Accepted, (await mindbody.SendAsync(e)).Status);
        }

        var row = api.Store.RowsOf("northclub").Single(row => row.Key.StartsWith("member|15|", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(row.Value.Span);
    }

    private string Rows() => string.Join(
        '\n', _api.Store.RowsOf("northclub").Select(row => $"{row.Key} {Encoding.UTF8.GetString(row.Value.Span)}"));
}
