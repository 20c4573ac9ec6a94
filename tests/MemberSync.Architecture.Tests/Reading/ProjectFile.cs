using System.Collections.Immutable;
using System.Xml.Linq;

namespace MemberSync.Architecture.Tests.Reading;

/// <summary>What a project file says that it builds upon.</summary>
/// <param name="Projects">Without those that are only built beside it, to be started as programs of their own.</param>
internal sealed record ProjectFile(
    string Name,
    string Path,
    ImmutableArray<string> Projects,
    ImmutableArray<string> Packages,
    ImmutableArray<string> ForeignFiles)
{
    public static ImmutableArray<ProjectFile> All { get; } =
        [.. Repository.FilesIn(string.Empty, ".csproj").Select(Read)];

    public static IEnumerable<ProjectFile> Product => All.Where(
        project => project.Path.StartsWith("src/", StringComparison.Ordinal));

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Parse(Repository.Read(path));
        return new(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes(xml, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Includes(xml, "PackageReference")],
            [.. Includes(xml, "Compile").Where(file => file.StartsWith("..", StringComparison.Ordinal))]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) =>
        xml.Descendants(item)
            .Where(element => (string?)element.Attribute("ReferenceOutputAssembly") != "false")
            .Select(element => (string?)element.Attribute("Include"))
            .OfType<string>();
}
