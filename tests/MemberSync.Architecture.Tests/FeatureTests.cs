using System.Text.RegularExpressions;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests;

/// <summary>Holds the table of features to the tests, scenarios and routes that there are.</summary>
public sealed partial class FeatureTests
{
    private const string Table = "docs/features.md";
    private const string Routes = "tests/MemberSync.Functions.Tests/Api/AccessTests.Routes_and_what_they_need.approved.txt";
    private const string Stories = "tests/MemberSync.Simulation/Scenarios/Stories.cs";
    private const string Connection = "/api/clubs/{club}/connections/{connection}";
    private const int Patience = 5000;

    private static readonly string[] Rows =
        [.. Repository.Read(Table).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !IsHead(line))];

    [Fact]
    public void Every_feature_names_its_proof()
    {
        var without = Rows.Where(row => !NamedTest().IsMatch(row) && !NamedScenario().IsMatch(row));

        Assert.NotEmpty(Rows);
        Assert.Empty(without);
    }

    [Fact]
    public void Every_test_that_a_feature_names_exists()
    {
        var missing = Rows.SelectMany(row => NamedTest().Matches(row)).Where(test => !Exists(test)).Select(test => test.Value);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_scenario_that_a_feature_names_exists()
    {
        var stories = Repository.Read(Stories);

        var missing =
            from row in Rows
            from Match scenario in NamedScenario().Matches(row)
            where !stories.Contains($"new(\"{scenario.Groups["name"].Value}\",", StringComparison.Ordinal)
            select scenario.Value;

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_route_that_a_feature_names_exists()
    {
        var routes = Repository.Read(Routes).Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1)
            .Select(words => $"{words[0]} {words[1].TrimEnd('/')}")
            .ToHashSet();

        var missing =
            from row in Rows
            from Match route in NamedRoute().Matches(row)
            let path = route.Groups["path"].Value.Replace("…", Connection, StringComparison.Ordinal)
            where !routes.Contains($"{route.Groups["method"].Value} {path}")
            select route.Value;

        Assert.Empty(missing);
    }

    private static bool Exists(Match test)
    {
        var folder = $"tests/MemberSync.{test.Groups["project"].Value}.Tests/";
        var file = Repository.FilesIn(folder, $"/{test.Groups["class"].Value}.cs").ToList();
        return file.Any(path => Regex.IsMatch(
            Repository.Read(path),
            $@"public (async Task|Task|void) {test.Groups["method"].Value}\(",
            RegexOptions.None,
            TimeSpan.FromMilliseconds(Patience)));
    }

    private static bool IsHead(string line) => line.StartsWith("| Feature |", StringComparison.Ordinal);

    [GeneratedRegex(@"`(?<project>\w+)/(?<class>\w+Tests)\.(?<method>\w+)`", RegexOptions.None, Patience)]
    private static partial Regex NamedTest();

    [GeneratedRegex("scenario \"(?<name>[^\"]+)\"", RegexOptions.None, Patience)]
    private static partial Regex NamedScenario();

    [GeneratedRegex("`(?<method>GET|POST|PUT|DELETE) (?<path>[^`]+)`", RegexOptions.None, Patience)]
    private static partial Regex NamedRoute();
}
