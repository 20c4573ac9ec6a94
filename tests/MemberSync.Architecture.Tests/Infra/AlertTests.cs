using System.Globalization;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>Alerts watch for events by their ids; the catalogue of events says which there are.</summary>
public sealed class AlertTests
{
    private const string Catalogue = "tests/MemberSync.Architecture.Tests/LogCatalogTests.Catalogue_of_events.approved.txt";

    private static readonly Dictionary<int, string> Levels = Repository.Read(Catalogue)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => int.Parse(words[0], CultureInfo.InvariantCulture), words => words[2]);

    private static IEnumerable<Syntax> Events => Templates.Module("alerts").Variables
        .Single(variable => variable.Name == "events").Syntax.Of("object");

    [Fact]
    public void Alerts_watch_for_warnings_and_errors_that_the_app_can_log() =>
        Assert.All(Events.SelectMany(Ids), id => Assert.True(Levels.GetValueOrDefault(id) is "Warning" or "Error", $"{id}"));

    [Fact]
    public void Every_error_raises_an_alert()
    {
        var errors = Levels.Where(level => level.Value == "Error").Select(level => level.Key);

        Assert.Subset(Events.SelectMany(Ids).ToHashSet(), errors.ToHashSet());
    }

    [Fact]
    public void Alerts_have_names_of_their_own_and_say_what_is_the_matter()
    {
        Assert.Distinct(Events.Select(one => one.Property("name")?.Unquoted));
        Assert.All(Events, one => Assert.NotEmpty(one.Property("says")?.Unquoted ?? string.Empty));
    }

    [Fact]
    public void Silence_is_noticed_by_a_function_that_runs_on_a_timer()
    {
        var query = Templates.Module("alerts").Syntax.Of("string")
            .Single(text => text.Text.Contains("AppRequests", StringComparison.Ordinal));

        var function = query.Unquoted.Split('"')[1];

        Assert.Contains($"src/MemberSync.Functions/Triggers/{function}/function.json", SettingsTests.FunctionFiles);
        Assert.StartsWith("Timer", function, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Ids(Syntax one) =>
        one.Property("ids")!.Children.Select(id => int.Parse(id.Text, CultureInfo.InvariantCulture));
}
