using System.Text.RegularExpressions;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>The guide to deployment speaks of everything that there is, and of nothing else.</summary>
public sealed partial class GuideTests
{
    private const int Patience = 5000;

    private static readonly string Guide = Repository.Read("docs/deploy.md");

    [Fact]
    public void Guide_explains_every_parameter_that_can_be_chosen() => Assert.All(
        Templates.Main.Parameters,
        parameter => Assert.Contains($"`{parameter.Name}`", Guide, StringComparison.Ordinal));

    [Fact]
    public void Guide_tells_what_to_do_about_every_alert()
    {
        var names = Templates.Module("alerts").Syntax.Of("string")
            .Where(text => text.Text.Contains("${name}-", StringComparison.Ordinal))
            .Select(text => text.Unquoted["${name}-".Length..])
            .Where(name => !name.StartsWith('$'));
        var events = Templates.Module("alerts").Variables.Single(variable => variable.Name == "events").Syntax
            .Of("object").Select(one => one.Property("name")!.Unquoted);

        Assert.All(names.Concat(events), name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_and_outputs_that_the_guide_names_exist()
    {
        Assert.All(
            NamedFile().Matches(Guide).Select(found => found.Value),
            file => Assert.True(File.Exists(Repository.Absolute(file)), file));
        Assert.All(
            NamedOutput().Matches(Guide).Select(found => found.Groups["name"].Value),
            name => Assert.Contains(
                name,
                Templates.Main.Outputs.Concat(Templates.Of("infra/bootstrap.bicep").Outputs).Select(output => output.Name)));
    }

    [GeneratedRegex("(?:infra|\\.github)/[\\w/-]+\\.(?:bicepparam|bicep|json|yml)\\b", RegexOptions.None, Patience)]
    private static partial Regex NamedFile();

    [GeneratedRegex("properties\\.outputs\\.(?<name>\\w+)", RegexOptions.None, Patience)]
    private static partial Regex NamedOutput();
}
