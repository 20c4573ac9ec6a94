using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class WholeFileTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly FileDesk _desk;

    public WholeFileTests()
    {
        _desk = new FileDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _desk.SetUpAsync();
        await _api.PutAsync("/api/clubs/northclub/connections/main", Connections.Scripted(enabled: true).Replace(
            "\"settings\"",
            """ "options": { "removalGuard": { "count": 1, "percent": 0 } }, "settings" """,
            StringComparison.Ordinal));
        await _api.SendChangeAsync(Changes.Member("m-0"));
        await _desk.SendAsync(FileDesk.Heading + string.Concat(Enumerable.Range(1, 4).Select(i => FileDesk.Row($"m-{i}"))));
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 5);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Absent_members_of_the_source_leave_as_far_as_the_guard_lets_them()
    {
        var report = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), "?whole=true");
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 2);
        await _api.UntilAsync(async () => await _api.CountAsync("ToBeRemoved") == 2);

        Assert.Equal("unchanged m-1, removed m-2, removed m-3, removed m-4", FileDesk.Outcomes(report));
        Assert.Equal(HttpStatusCode.OK, (await _api.MemberAsync("m-0")).Status);
    }

    [Theory]
    [InlineData("m-1,Ines,Maurer,x,f,someday\n", "rows have faults")]
    [InlineData("", "the file has no rows")]
    [InlineData("m-1,\"Ines,Maurer,x,f,1991-04-17\n", "rows have faults")]
    public async Task Nobody_leaves_when_the_file_was_not_read_whole_and_sound(string rows, string why)
    {
        var report = await _desk.SendAsync(FileDesk.Heading + rows, "?whole=true");

        Assert.Equal(0, FileDesk.Totals(report).GetProperty("removed").GetInt32());
        Assert.Contains(why, FileDesk.Totals(report).GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.Equal(5, await _api.CountAsync("Enabled"));
    }

    [Fact]
    public async Task Nobody_leaves_when_the_file_does_not_claim_to_be_whole()
    {
        var report = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-9"));

        Assert.Equal("created m-9", FileDesk.Outcomes(report));
        Assert.Equal(5, await _api.CountAsync("Enabled"));
    }

    [Fact]
    public async Task Member_taken_by_an_import_that_was_cut_short_leaves_with_the_next_whole_file()
    {
        var all = FileDesk.Heading + string.Concat(Enumerable.Range(1, 5).Select(i => FileDesk.Row($"m-{i}")));
        _api.Store.Faults = new FailingStore(operation => operation.Keys.Any(key => key.EndsWith(".all|00000000", StringComparison.Ordinal)));
        var cut = await _desk.SendAsync(all);
        _api.Store.Faults = Testing.Storage.NoFaults.Instance;

        var report = await _desk.SendAsync(all.Replace(FileDesk.Row("m-5"), "", StringComparison.Ordinal), "?whole=true");

        Assert.Contains("created m-5", FileDesk.Outcomes(cut), StringComparison.Ordinal);
        Assert.EndsWith("removed m-5", FileDesk.Outcomes(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_of_who_was_erased_and_no_file_brings_the_person_back()
    {
        await _api.PostAsync("/api/clubs/northclub/members/m-4/erase?confirm=true");
        await _api.UntilAsync(
            async () => (await _api.GetAsync("/api/clubs/northclub/members/m-4/erasure")).Field("state") == "done", step: 1000);
        var left = _api.Store.RowsOf("northclub").Where(row => System.Text.Encoding.UTF8.GetString(row.Value.Span).Contains("m-4", StringComparison.Ordinal));

        var report = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-4"));

        Assert.Empty(left);
        Assert.Equal("erased m-4", FileDesk.Outcomes(report));
    }

    [Fact]
    public async Task Member_who_is_back_in_a_later_file_comes_back()
    {
        var all = FileDesk.Heading + string.Concat(Enumerable.Range(1, 4).Select(i => FileDesk.Row($"m-{i}")));
        await _desk.SendAsync(all.Replace(FileDesk.Row("m-4"), "", StringComparison.Ordinal), "?whole=true");
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 4);
        _api.Time.Advance(TimeSpan.FromHours(1));

        var report = await _desk.SendAsync(all, "?whole=true");

        Assert.Equal("unchanged m-1, unchanged m-2, unchanged m-3, created m-4", FileDesk.Outcomes(report));
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 5);
    }
}
