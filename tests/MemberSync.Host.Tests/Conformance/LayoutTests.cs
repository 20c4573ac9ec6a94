using System.Collections.Immutable;
using System.IO.Compression;
using MemberSync.FunctionsHost.App;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>What is deployed is laid out as the host wants it.</summary>
public sealed class LayoutTests : IAsyncLifetime
{
    private const UnixFileMode AnyExecutes =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private FunctionApp _app = null!;

    public async Task InitializeAsync()
    {
        await PublishedApp.MadeAsync();
        _app = FunctionApp.Read(PublishedApp.Folder, ImmutableDictionary<string, string>.Empty);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Executable_that_host_json_names_is_there_and_may_be_executed()
    {
        var mode = File.GetUnixFileMode(Path.Combine(_app.Folder, Executable));

        Assert.Equal(AnyExecutes, mode & AnyExecutes);
    }

    [Fact]
    public void Prefix_stands_before_everything_from_outside_and_is_no_functions_name()
    {
        Assert.NotEmpty(_app.Prefix);
        Assert.DoesNotContain(
            _app.Functions, function => _app.Prefix.Equals(function.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_folder_is_a_function_and_nothing_lies_about_that_the_host_does_not_need()
    {
        var names = Directory.EnumerateFileSystemEntries(_app.Folder).Select(path => Path.GetFileName(path));

        string[] wanted =
            [Executable, "host.json", "libe_sqlite3.so", .. _app.Functions.Select(function => function.Name)];
        Assert.Equal(wanted.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Package_holds_the_same_files_with_their_modes()
    {
        using var zip = ZipFile.OpenRead(PublishedApp.Zip);

        var packed = zip.Entries.Where(entry => entry.Length > 0)
            .Select(entry => $"{entry.FullName} {Mode(entry)}");

        var laid = Directory.EnumerateFiles(_app.Folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(_app.Folder, file)} {File.GetUnixFileMode(file)}");
        Assert.Equal(laid.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));
    }

    private string Executable => _app.Host.CustomHandler.Description.DefaultExecutablePath;

    // The upper half of the attributes is a file's mode, as on the machine that packed it.
    private static UnixFileMode Mode(ZipArchiveEntry entry) =>
        (UnixFileMode)((entry.ExternalAttributes >> 16) & 0b111_111_111);
}
