using System.Text.RegularExpressions;
using MemberSync.Architecture.Tests.Reading;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>What the Bicep compiler would say too, so that it is known before a compiler is at hand.</summary>
public sealed partial class TemplateTests
{
    private const int Patience = 5000;

    [Fact]
    public void Files_are_well_formed()
    {
        var faults =
            from template in Templates.All.Concat(Templates.ParameterFiles)
            from node in template.Syntax.All
            where node.Kind is "ERROR" or "MISSING"
            select $"{template.File}:{node.Line}: {node.Text}";

        Assert.Empty(faults);
    }

    [Fact]
    public void Objects_name_a_property_once()
    {
        var twice =
            from template in Templates.All
            from node in template.Syntax.Of("object")
            from name in node.Properties.CountBy(property => property.Name)
            where name.Value > 1
            select $"{template.File}:{node.Line}: {name.Key}";

        Assert.Empty(twice);
    }

    [Fact]
    public void Parameters_and_outputs_are_described()
    {
        var parameters =
            from template in Templates.All
            from parameter in template.Parameters
            where string.IsNullOrWhiteSpace(parameter.Description)
            select $"{template.File}: {parameter.Name}";
        var outputs =
            from template in Templates.All
            from output in template.Outputs
            where string.IsNullOrWhiteSpace(template.DescriptionOf(output.Syntax))
            select $"{template.File}: {output.Name}";

        Assert.Empty(parameters.Concat(outputs));
        Assert.NotEmpty(Templates.Main.Parameters);
    }

    [Fact]
    public void Files_that_are_loaded_exist()
    {
        var loaded =
            from template in Templates.All
            from call in template.Syntax.Of("call_expression")
            where call.Children[0].Text == "loadJsonContent"
            select Repository.Absolute(Path.Combine(template.Folder, call.Children[1].Children[0].Unquoted));

        Assert.NotEmpty(loaded);
        Assert.All(loaded, file => Assert.True(File.Exists(file), file));
    }

    [Fact]
    public void Resource_types_and_their_versions() => Approved.Matches(string.Join('\n', Templates.All
        .SelectMany(template => template.Resources)
        .Select(resource => resource.Syntax.Children[1].Unquoted)
        .Distinct()
        .Order(StringComparer.Ordinal)));

    [Fact]
    public void No_template_reads_a_key_or_gives_out_a_secret()
    {
        var secrets =
            from template in Templates.All
            from node in template.Outputs.Select(output => output.Syntax)
                .Concat(template.Syntax.Of("call_expression").Select(call => call.Children[0]))
            from word in Secret().Matches(node.Text)
            select $"{template.File}:{node.Line}: {word.Value}";

        Assert.Empty(secrets);
        Assert.Contains("allowSharedKeyAccess: false", Templates.Module("storage").Syntax.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("""\blist[A-Z]\w*|ConnectionString|InstrumentationKey|[Pp]assword|\bsecret""", RegexOptions.None, Patience)]
    private static partial Regex Secret();
}
