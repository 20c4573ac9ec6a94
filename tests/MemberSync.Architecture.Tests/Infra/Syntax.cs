using System.Collections.Immutable;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>A node of a Bicep file's syntax tree.</summary>
/// <param name="Field">What it is to its parent, such as the function of a call; null when the grammar does not say.</param>
/// <param name="Line">From 1.</param>
internal sealed record Syntax(string Kind, string? Field, int Line, string Text, ImmutableArray<Syntax> Children)
{
    /// <summary>This node and everything below it, in the order of the text.</summary>
    public IEnumerable<Syntax> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>The text of a string without its quotes; interpolations stand as written.</summary>
    public string Unquoted => Text.Trim('\'');

    public IEnumerable<Syntax> Of(string kind) => All.Where(node => node.Kind == kind);

    /// <summary>The properties of the objects in this node, not of objects inside those.</summary>
    public IEnumerable<(string Name, Syntax Value)> Properties => Kind == "object"
        ? Children.Where(child => child.Kind == "object_property")
            .Select(property => (property.Children[0].Unquoted, property.Children[^1]))
        : Children.SelectMany(child => child.Properties);

    public Syntax? Property(string name) =>
        Properties.Where(property => property.Name == name).Select(property => property.Value).FirstOrDefault();
}
