using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class PeopleTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly MatchDesk _desk;

    public PeopleTests()
    {
        _desk = new MatchDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync(enabled: false);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Faulty_lines_are_named_and_the_others_stored()
    {
        var reply = await _desk.PeopleAsync(
            MatchDesk.Same("p-1", "gb-1"), "77,Tom,Maurer,,,", MatchDesk.Same("p-1", "x"), "p-2,Tom,Maurer,04/17/1991,,", "");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(("1", "3"), (reply.Field("stored"), reply.Field("rejected")));
        var lines = reply.Json.GetProperty("lines").EnumerateArray().Select(line => line.ToString()).ToArray();
        Assert.Contains("\"line\":3", lines[0], StringComparison.Ordinal);
        Assert.Contains("write p- and a number", lines[0], StringComparison.Ordinal);
        Assert.Contains("earlier line", lines[1], StringComparison.Ordinal);
        Assert.Contains("dateOfBirth: write it as", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_of_another_program_is_understood()
    {
        var table = "ID;Nachname;Vorname;Geburtsdatum;Geschlecht;E-Mail-Adresse\r\np-9;Maurer;Inès;17.4.1991;W;a@b.example\r\n";
        var ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(table);

        var reply = await _desk.SendAsync(HttpMethod.Put, "people", ansi);

        Assert.Equal("1", reply.Field("stored"));
        Assert.Contains("p-9,Inès,Maurer,1991-04-17,a@b.example", await _desk.ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_without_needed_columns_leaves_the_old_people_in_force()
    {
        await _desk.PeopleAsync(MatchDesk.Same("p-1", "gb-1"));

        var reply = await _desk.SendAsync(HttpMethod.Put, "people", "person,first name\np-2,Tom");
        var empty = await _desk.PeopleAsync();

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("personId: no column", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("lastName: no column", reply.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("p-1", await _desk.ExportAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_people_replace_the_old_ones_and_leave_no_rows_behind()
    {
        await _desk.PeopleAsync([.. Enumerable.Range(0, 250).Select(i => MatchDesk.Same($"p-{i}", $"m{i}"))]);

        await _desk.PeopleAsync(MatchDesk.Same("p-999", "gb-1"));

        Assert.Contains("link p-999", await _desk.ExportAsync(), StringComparison.Ordinal);
        Assert.Single(_api.Store.RowsOf("northclub"), row => row.Key.StartsWith("person|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hundred_thousand_people_are_the_most()
    {
        var most = await _desk.PeopleAsync([.. Enumerable.Range(0, 100_000).Select(i => $"p-{i},A,B,,,")]);
        var more = await _desk.PeopleAsync([.. Enumerable.Range(0, 100_001).Select(i => $"p-{i},A,B,,,")]);

        Assert.Equal("100000", most.Field("stored"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.Status);
        Assert.Equal(5000, _api.Store.RowsOf("northclub").Count(row => row.Key.StartsWith("person|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Quotation_mark_that_is_never_closed_is_named()
    {
        var reply = await _desk.PeopleAsync("\"p-1,Tom" + new string('x', 40_000));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("begins on line 2 is never closed", reply.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_media_types_are_refused() => Assert.Equal(
        HttpStatusCode.UnsupportedMediaType,
        (await _api.PutAsync("/api/clubs/northclub/connections/main/people", "{}")).Status);
}
