using System.Collections.Immutable;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>What one Bicep file declares.</summary>
internal sealed record Template(string File, Syntax Syntax)
{
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The template that a parameter file gives values to.</summary>
    public Template Target => At(Syntax.Of("using_statement").Single().Children[0]);

    public IEnumerable<Parameter> Parameters => Declared("parameter_declaration").Select(found => new Parameter(
        found.Name, found.Syntax.Children.Length > 2, DescriptionOf(found.Syntax)));

    public IEnumerable<ModuleCall> Modules => Declared("module_declaration").Select(found => new ModuleCall(
        this,
        found.Name,
        At(found.Syntax.Children[1]),
        [.. found.Syntax.Property("params")?.Properties.Select(property => property.Name) ?? []]));

    public IEnumerable<(string Name, Syntax Syntax)> Resources => Declared("resource_declaration");

    public IEnumerable<(string Name, Syntax Syntax)> Variables => Declared("variable_declaration");

    public IEnumerable<(string Name, Syntax Syntax)> Outputs => Declared("output_declaration");

    /// <summary>Every name that the file declares, outputs aside: they are read from outside only.</summary>
    public ImmutableArray<string> Names =>
    [
        .. Parameters.Select(parameter => parameter.Name),
        .. Modules.Select(module => module.Name),
        .. Resources.Concat(Variables).Select(found => found.Name),
    ];

    /// <summary>The text that describes a declaration; null when nothing does.</summary>
    public string? DescriptionOf(Syntax declaration)
    {
        var place = Syntax.Children.IndexOf(declaration);
        var before = place > 0 ? Syntax.Children[place - 1] : null;
        return before?.Kind == "decorators"
            ? before.Of("call_expression")
                .Where(call => call.Children[0].Text == "description")
                .Select(call => call.Children[1].Children[0].Unquoted)
                .FirstOrDefault()
            : null;
    }

    // Paths are relative to the file in which they stand.
    private Template At(Syntax path) => Templates.Of(
        Path.GetRelativePath("/", Path.Combine("/", Folder, path.Unquoted)));

    private IEnumerable<(string Name, Syntax Syntax)> Declared(string kind) =>
        Syntax.Children.Where(child => child.Kind == kind).Select(child => (child.Children[0].Text, child));

    /// <param name="HasDefault">Whether a caller may leave it out.</param>
    internal sealed record Parameter(string Name, bool HasDefault, string? Description);

    /// <param name="Passed">The names of the parameters that are given.</param>
    internal sealed record ModuleCall(Template From, string Name, Template Target, ImmutableArray<string> Passed);
}
