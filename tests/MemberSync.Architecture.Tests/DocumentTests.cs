using System.Text.RegularExpressions;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests;

public sealed partial class DocumentTests
{
    private const int LinesOfReadme = 150;
    private const int LinesOfDecision = 60;
    private const int Patience = 5000;

    // In two parts, so that this file is not found by its own search.
    private static readonly string[] MachinePaths = ["/wo" + "rk/", "/tmp/" + "wt"];

    private static IEnumerable<string> Documents => Repository.FilesIn(string.Empty, ".md");

    [Fact]
    public void Readme_has_at_most_150_lines() =>
        Assert.InRange(Repository.LinesOf("README.md"), 1, LinesOfReadme);

    [Fact]
    public void Decisions_have_at_most_60_lines()
    {
        var decisions = Repository.FilesIn("docs/decisions/", ".md").ToList();

        Assert.NotEmpty(decisions);
        Assert.All(decisions, file => Assert.InRange(Repository.LinesOf(file), 1, LinesOfDecision));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps()
    {
        var numbers = Repository.FilesIn("docs/decisions/", ".md").Select(file => Path.GetFileName(file)[..4]);

        Assert.Equal(numbers.Select((_, i) => $"{i + 1:0000}"), numbers);
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var dead =
            from file in Documents
            from Match link in Link().Matches(WithoutCode(Repository.Read(file)))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            let path = Path.Combine(Path.GetDirectoryName(Repository.Absolute(file))!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{file} -> {target}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Lock_files_name_no_addresses()
    {
        var locks = Repository.Files.Where(file => file.EndsWith("lock.json", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(locks);
        Assert.DoesNotContain(locks, file => Address().IsMatch(Repository.Read(file)));
    }

    [Fact]
    public void Data_of_a_service_that_runs_here_stay_out_of_the_repository() =>
        Assert.Contains("/data/", Repository.Read(".gitignore").Split('\n'));

    [Fact]
    public void No_file_speaks_of_one_machines_folders()
    {
        var found =
            from file in Repository.Files
            let text = Repository.Read(file)
            from path in MachinePaths
            where text.Contains(path, StringComparison.Ordinal)
            select $"{file}: {path}";

        Assert.Empty(found);
    }

    private static string WithoutCode(string text) => Code().Replace(text, string.Empty);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, Patience)]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline, Patience)]
    private static partial Regex Code();

    [GeneratedRegex("\"resolved\"\\s*:\\s*\"https?:", RegexOptions.None, Patience)]
    private static partial Regex Address();
}
