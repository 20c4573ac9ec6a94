using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Storage;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class FileImportTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly FileDesk _desk;

    public FileImportTests()
    {
        _desk = new FileDesk(_api);
    }

    public Task InitializeAsync() => _desk.SetUpAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Rows_reach_the_partner_and_a_faulty_one_stops_no_other()
    {
        await _api.ConnectAsync();
        var file = FileDesk.Heading + FileDesk.Row("m-1") + "m-2,Ada,Rossi,a@example.org,?!,\n" + FileDesk.Row("m-3")
            + FileDesk.Row("m-1");

        var report = await _desk.SendAsync(file);
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 2);

        Assert.Equal("application/x-ndjson", report.MediaType);
        Assert.Equal("created m-1, faulty m-2, created m-3, faulty m-1", FileDesk.Outcomes(report));
        Assert.Contains("row 2 is of the same member", report.Text, StringComparison.Ordinal);
        Assert.True(FileDesk.Totals(report).GetProperty("done").GetBoolean());
    }

    [Fact]
    public async Task Dry_run_reports_the_same_and_stores_nothing()
    {
        await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1") + FileDesk.Row("m-2") + FileDesk.Row("m-3"));
        var before = _api.Store.RowsOf("northclub").Select(row => (row.Key, row.ETag)).ToList();
        var file = FileDesk.Heading + FileDesk.Row("m-1") + FileDesk.Row("m-2", "Ida") + FileDesk.Row("m-4");

        var dry = await _desk.SendAsync(file, "?dryRun=true&whole=true");
        var after = _api.Store.RowsOf("northclub").Select(row => (row.Key, row.ETag)).ToList();
        var real = await _desk.SendAsync(file, "?whole=true");

        Assert.Equal("unchanged m-1, changed m-2, created m-4, removed m-3", FileDesk.Outcomes(dry));
        Assert.Equal(before, after);
        Assert.Equal(real.Text, dry.Text);
    }

    [Fact]
    public async Task Same_file_again_reads_and_stores_nothing_of_its_members()
    {
        var file = FileDesk.Heading + string.Concat(Enumerable.Range(1, 300).Select(i => FileDesk.Row($"m-{i}")));
        await _desk.SendAsync(file);
        _api.Store.Counts = new OperationCounts();

        var again = await _desk.SendAsync(file);

        Assert.Equal(300, FileDesk.Totals(again).GetProperty("unchanged").GetInt32());
        Assert.InRange(_api.Store.Counts.Total, 1, 15);
    }

    [Fact]
    public async Task File_that_says_again_what_an_earlier_one_said_has_its_effect()
    {
        var first = FileDesk.Heading + FileDesk.Row("m-1", "Ines");
        await _desk.SendAsync(first);
        _api.Time.Advance(TimeSpan.FromHours(1));
        await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1", "Ida"));
        _api.Time.Advance(TimeSpan.FromHours(1));

        var back = await _desk.SendAsync(first);

        Assert.Equal("changed m-1", FileDesk.Outcomes(back));
        Assert.Contains("\"firstName\":\"Ines\"", _desk.Snapshot("m-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newer_word_of_another_way_in_stays_when_the_export_is_older()
    {
        await _api.SendChangeAsync(Changes.Member("m-1", firstName: "Ida"));

        var report = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), "?exportedAt=2020-04-01T09:00:00Z");

        Assert.Equal("unchanged m-1", FileDesk.Outcomes(report));
        Assert.Contains("\"firstName\":\"Ida\"", _desk.Snapshot("m-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_older_than_the_last_one_is_refused()
    {
        await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), "?exportedAt=2020-04-02T09:00:00Z");

        var older = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), "?exportedAt=2020-04-01T09:00:00Z");
        var future = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), "?exportedAt=2099-04-01T09:00:00Z");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (older.Status, future.Status));
        Assert.Contains("a newer one", older.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_that_does_not_answer_leaves_a_report_that_says_so()
    {
        _api.Store.Faults = new FailingStore(operation => operation.Keys.Any(key => key.StartsWith("seen|", StringComparison.Ordinal)));

        var report = await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1"));

        Assert.False(FileDesk.Totals(report).GetProperty("done").GetBoolean());
        Assert.Contains("Send the file again", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_file_after_one_that_was_cut_short_has_no_second_effect()
    {
        var file = FileDesk.Heading + string.Concat(Enumerable.Range(1, 300).Select(i => FileDesk.Row($"m-{i}")));
        _api.Store.Faults = new FailingStore(operation => operation.Keys.Any(key => key.EndsWith("|00000001", StringComparison.Ordinal)));
        var cut = await _desk.SendAsync(file);
        _api.Store.Faults = NoFaults.Instance;
        _api.Time.Advance(TimeSpan.FromHours(1));

        var again = await _desk.SendAsync(file);

        Assert.Equal((false, 256), (FileDesk.Totals(cut).GetProperty("done").GetBoolean(), FileDesk.Totals(cut).GetProperty("created").GetInt32()));
        Assert.Equal(
            (256, 44),
            (FileDesk.Totals(again).GetProperty("unchanged").GetInt32(), FileDesk.Totals(again).GetProperty("created").GetInt32()));
        Assert.Equal(300, _api.Store.RowsOf("northclub").Count(row => row.Key.StartsWith("event|", StringComparison.Ordinal)));
    }
}
