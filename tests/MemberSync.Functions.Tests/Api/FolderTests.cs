using MemberSync.Functions.Folders;
using MemberSync.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class FolderTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly FileDesk _desk;
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("membersync");

    public FolderTests()
    {
        _desk = new FileDesk(_api);
    }

    public Task InitializeAsync() => _desk.SetUpAsync();

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task File_is_taken_once_when_it_has_not_changed_between_two_looks()
    {
        await LayDownAsync("northclub/desk/all.csv", FileDesk.Heading + FileDesk.Row("m-1"));
        await LookAsync();
        await LayDownAsync("northclub/desk/all.csv", FileDesk.Heading + FileDesk.Row("m-1") + FileDesk.Row("m-2"));
        await LookAsync();
        var early = Files();

        await LookAsync();
        await LookAsync();

        Assert.Equal(["all.csv"], early);
        Assert.Equal(["done/20260401-080000-all.csv", "done/20260401-080000-all.csv.report.csv"], Files());
        Assert.Contains("m-2", _desk.Snapshot("m-2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northclub/desk", "Vorname;Nachname\nA;B", "no column is recognised as the member's id")]
    [InlineData("northclub/other", "id\n1", "has no source 'other' of kind file that is enabled")]
    [InlineData("No Club/desk", "id\n1", "The club 'No Club' has no source 'desk'")]
    public async Task File_that_cannot_be_taken_lies_in_failed_with_the_reason(string folder, string file, string why)
    {
        await LayDownAsync($"{folder}/all.csv", file);

        await LookAsync();
        await LookAsync();

        var report = Path.Combine(_root.FullName, folder, "failed/20260401-080000-all.csv.report.csv");
        Assert.Contains(why, await File.ReadAllTextAsync(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_still_written_is_left_alone()
    {
        await LayDownAsync("northclub/desk/all.csv.part", "id\n1");

        await LookAsync();
        await LookAsync();

        Assert.Equal(["all.csv.part"], Files());
    }

    [Fact]
    public async Task Store_that_does_not_answer_leaves_the_file_for_the_next_look()
    {
        await LayDownAsync("northclub/desk/all.csv", FileDesk.Heading + FileDesk.Row("m-1"));
        await LookAsync();
        _api.Store.Faults = new FailingStore(operation => operation.Keys.Any(key => key.StartsWith("seen|", StringComparison.Ordinal)));
        await LookAsync();
        var meanwhile = Files();
        _api.Store.Faults = Testing.Storage.NoFaults.Instance;

        await LookAsync();

        Assert.Contains("all.csv", meanwhile);
        Assert.Contains("done/20260401-080000-all.csv", Files());
    }

    private Task LookAsync() =>
        _api.Services.GetRequiredService<FolderWatch>().LookAsync(_root.FullName, CancellationToken.None);

    private async Task LayDownAsync(string path, string text)
    {
        var file = new FileInfo(Path.Combine(_root.FullName, path));
        file.Directory!.Create();
        await File.WriteAllTextAsync(file.FullName, text);
        file.LastWriteTimeUtc = new DateTime(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc);
    }

    private List<string> Files()
    {
        var desk = Path.Combine(_root.FullName, "northclub/desk");
        return [.. Directory.EnumerateFiles(desk, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(desk, file)).Order(StringComparer.Ordinal)];
    }
}
