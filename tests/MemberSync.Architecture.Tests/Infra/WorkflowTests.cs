using System.Text.RegularExpressions;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>What the workflows on GitHub rely on.</summary>
public sealed partial class WorkflowTests
{
    private const int Patience = 5000;
    private const string Deploy = ".github/workflows/deploy.yml";

    private static IEnumerable<string> Workflows => Repository.FilesIn(".github/workflows/", ".yml");

    [Fact]
    public void Actions_are_pinned_to_a_commit_and_say_which_version_that_is()
    {
        var uses = Workflows.SelectMany(file => Repository.Read(file).Split('\n'))
            .Where(line => line.Contains("uses:", StringComparison.Ordinal));

        Assert.All(uses, line => Assert.Matches(Pinned(), line));
        Assert.NotEmpty(uses);
    }

    [Fact]
    public void One_action_is_pinned_to_one_commit() => Assert.All(
        Workflows.SelectMany(file => Pinned().Matches(Repository.Read(file))).GroupBy(use => use.Groups["action"].Value),
        uses => Assert.Single(uses.Select(use => use.Groups["commit"].Value).Distinct()));

    [Fact]
    public void Environments_to_choose_from_are_those_with_parameters()
    {
        var choices = Choice().Matches(Repository.Read(Deploy)).Select(choice => choice.Groups["name"].Value);

        var files = Repository.FilesIn("infra/environments/", ".bicepparam").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(files.Order(), choices.Order());
    }

    [Fact]
    public void Files_that_are_named_exist() => Assert.All(
        Workflows.SelectMany(file => NamedFile().Matches(Repository.Read(file))).Select(found => found.Value),
        file => Assert.True(File.Exists(Repository.Absolute(file)), file));

    [Fact]
    public void Variables_that_parameter_files_read_are_set()
    {
        var read = Templates.ParameterFiles.SelectMany(file => file.Syntax.Of("call_expression"))
            .Where(call => call.Children[0].Text == "readEnvironmentVariable")
            .Select(call => call.Children[1].Children[0].Unquoted)
            .Distinct();

        Assert.All(Workflows, file => Assert.All(
            read, name => Assert.Contains($"{name}: ", Repository.Read(file), StringComparison.Ordinal)));
    }

    [GeneratedRegex("uses: (?<action>[\\w/-]+)@(?<commit>[0-9a-f]{40}) # v\\d+\\.\\d+\\.\\d+", RegexOptions.None, Patience)]
    private static partial Regex Pinned();

    [GeneratedRegex("^ {10}- (?<name>\\w+)$", RegexOptions.Multiline, Patience)]
    private static partial Regex Choice();

    [GeneratedRegex("infra/[\\w/-]+\\.bicep\\b|docs/[\\w/-]+\\.md", RegexOptions.None, Patience)]
    private static partial Regex NamedFile();
}
