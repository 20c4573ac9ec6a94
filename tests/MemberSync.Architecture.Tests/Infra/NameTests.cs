using System.Collections.Immutable;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>Every name in a template leads to something, and everything declared is used.</summary>
public sealed class NameTests
{
    private static readonly string[] Functions =
    [
        "allowed", "cidrSubnet", "concat", "description", "empty", "environment", "guid", "join", "loadJsonContent", "map",
        "maxLength", "maxValue", "minLength", "minValue", "readEnvironmentVariable", "replace", "resourceGroup",
        "resourceId", "subscription", "subscriptionResourceId", "take", "uniqueString",
    ];

    [Fact]
    public void Names_lead_to_declarations()
    {
        var lost =
            from template in Templates.All
            let known = template.Names.Concat(Locals(template)).ToHashSet()
            from node in Uses(template.Syntax)
            where !(IsFunction(node) ? Functions.Contains(node.Text) : known.Contains(node.Text))
            select $"{template.File}:{node.Line}: {node.Text}";

        Assert.Empty(lost);
    }

    [Fact]
    public void Parameters_and_variables_are_used()
    {
        var idle =
            from template in Templates.All
            let used = Uses(template.Syntax).Select(node => node.Text).ToHashSet()
            from name in template.Parameters.Select(parameter => parameter.Name)
                .Concat(template.Variables.Select(variable => variable.Name))
            where !used.Contains(name)
            select $"{template.File}: {name}";

        Assert.Empty(idle);
    }

    [Fact]
    public void Outputs_that_are_read_exist()
    {
        var lost =
            from module in Templates.All.SelectMany(template => template.Modules)
            from node in module.From.Syntax.Of("member_expression")
            where node.Children[0].Text == $"{module.Name}.outputs"
            let output = node.Children[^1].Text
            where module.Target.Outputs.All(declared => declared.Name != output)
            select $"{module.From.File}:{node.Line}: {node.Text}";

        Assert.Empty(lost);
    }

    [Fact]
    public void Outputs_of_modules_are_read()
    {
        var idle =
            from module in Templates.All.SelectMany(template => template.Modules)
            from output in module.Target.Outputs
            where !module.From.Syntax.Text.Contains($"{module.Name}.outputs.{output.Name}", StringComparison.Ordinal)
            select $"{module.Target.File}: {output.Name}";

        Assert.Empty(idle);
    }

    private static bool IsFunction(Syntax node) => node.Field == "function";

    // The names of loops and lambdas; they count as known in the whole file.
    private static IEnumerable<string> Locals(Template template) =>
        template.Syntax.Of("for_statement").Concat(template.Syntax.Of("lambda_expression"))
            .Select(node => node.Children[0].Text);

    // Identifiers that stand for a value or a function: not the names of declarations and properties.
    private static IEnumerable<Syntax> Uses(Syntax node)
    {
        var named = node.Kind is "object_property" || node.Kind.EndsWith("_declaration", StringComparison.Ordinal) ? 1 : 0;
        ImmutableArray<Syntax> children = [.. node.Children.Skip(named)];
        return children.SelectMany(child => child.Kind == "identifier" ? [child] : Uses(child));
    }
}
