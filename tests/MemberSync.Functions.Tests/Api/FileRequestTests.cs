using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class FileRequestTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly FileDesk _desk;

    public FileRequestTests()
    {
        _desk = new FileDesk(_api);
    }

    public Task InitializeAsync() => _desk.SetUpAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Report_for_people_holds_no_formula()
    {
        const string File = FileDesk.Heading + "=HYPERLINK(1),Ada,Rossi,a@example.org,\"@SUM(1)\",\n";

        var report = await _desk.SendAsync(File, "?report=csv");

        Assert.Equal("text/csv", report.MediaType);
        Assert.Contains("\n2,'=HYPERLINK(1),faulty,gender (column 'sex'): '@SUM(1)' is not understood", report.Text.Replace("\"", ""), StringComparison.Ordinal);
        Assert.Contains("done,\"created 0, changed 0, unchanged 0, faulty 1", report.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vorname;Nachname\nA;B", "id: no column is recognised as the member's id")]
    [InlineData("PK\u0003\u0004 cut short", "the workbook is damaged or not whole")]
    [InlineData("", "the file is empty")]
    public async Task File_that_cannot_be_read_is_refused_whole(string file, string why)
    {
        var reply = await _desk.SendAsync(file);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (reply.Status, reply.MediaType));
        Assert.Contains($"Nothing of the file was taken: {why}", reply.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_the_query_are_all_named()
    {
        var reply = await _desk.SendAsync(FileDesk.Heading, "?dryrun=true&whole=yes&exportedAt=2026-04-01T09:00&report=pdf");

        var named = reply.Errors.Split('\n').Select(error => error.Split([' ', ':'])[0]);
        Assert.Equal(["dryrun", "report", "whole", "exportedAt"], named);
    }

    [Fact]
    public async Task Source_of_another_kind_and_one_that_is_off_take_no_file()
    {
        await _api.PutAsync($"{SourceDesk.Sources}/other", SourceDesk.Generic());
        await _api.PutAsync(FileDesk.Path, """{ "kind": "file", "enabled": false }""");

        var other = await _api.SendAsync(HttpMethod.Post, $"{SourceDesk.Sources}/other/file", new StringContent("id\n1"), ApiFixture.AdminKey);
        var off = await _desk.SendAsync("id\n1");

        Assert.Contains("takes no files", other.Field("detail"), StringComparison.Ordinal);
        Assert.Contains("is not enabled", off.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_is_refused_and_the_key_of_a_gym_system_is_enough()
    {
        var key = await _api.MakeKeyAsync("gym", "ingest", "northclub");
        using var form = new MultipartFormDataContent { { new StringContent("id\n1"), "file", "members.csv" } };

        var refused = await _api.SendAsync(HttpMethod.Post, $"{FileDesk.Path}/file", form, key);
        var taken = await _desk.SendAsync(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id\n1")).ToArray(), "", key);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.Status);
        Assert.Equal("created 1", FileDesk.Outcomes(taken));
    }

    [Fact]
    public async Task Mapping_with_faults_is_not_stored()
    {
        var reply = await _api.PutAsync(FileDesk.Path, """{ "kind": "file", "enabled": true, "mapping": { "columns": { "surname": "N" } } }""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("mapping.columns.surname: is no field of a member", reply.Errors, StringComparison.Ordinal);
    }
}
