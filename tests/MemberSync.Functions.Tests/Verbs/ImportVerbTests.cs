using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class ImportVerbTests : VerbFixture
{
    private readonly string _file = Path.GetTempFileName();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await new FileDesk(Api).SetUpAsync();
    }

    [Theory]
    [InlineData(FileDesk.Heading + "m-1,Ines,Maurer,ines@example.org,f,1991-04-17\n", 0, "")]
    [InlineData(FileDesk.Heading + "m-1,Ines,Maurer,ines@example.org,f,1991-02-30\n", 5, "row 2, member m-1: ")]
    public async Task Exit_status_says_whether_every_row_was_taken(string rows, int exit, string shown)
    {
        var typed = await ImportAsync(rows);

        Assert.Equal(exit, typed.Exit);
        Assert.StartsWith(shown, typed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dry_run_changes_nothing()
    {
        var typed = await ImportAsync(FileDesk.Heading + FileDesk.Row("m-1"), "--dry-run");

        Assert.StartsWith("1 created, 0 changed", typed.Output, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await Api.MemberAsync("m-1")).Status);
    }

    [Fact]
    public async Task Report_for_scripts_is_as_it_came()
    {
        var reply = await new FileDesk(Api).SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), "?dryRun=true");

        var typed = await ImportAsync(FileDesk.Heading + FileDesk.Row("m-1"), "--dry-run", "--json");

        Assert.Equal(reply.Text.TrimEnd(), typed.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_told()
    {
        var typed = await ImportAsync("no table at all");

        Assert.Equal(1, typed.Exit);
        Assert.Contains("Nothing of the file was taken", typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_not_there_is_wrong_usage()
    {
        var typed = await Typist.TypeAsync("import", $"{_file}-gone", "--source", "desk");

        Assert.Equal(2, typed.Exit);
        Assert.Contains("Could not find file", typed.Error, StringComparison.Ordinal);
    }

    private async Task<Typed> ImportAsync(string rows, params string[] options)
    {
        await File.WriteAllTextAsync(_file, rows);
        var typed = await Typist.TypeAsync(["import", _file, "--source", "desk", .. options]);
        File.Delete(_file);
        return typed;
    }
}
