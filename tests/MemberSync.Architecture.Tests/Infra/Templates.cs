using System.Collections.Immutable;
using MemberSync.Architecture.Tests.Reading;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>The templates in infra, read once.</summary>
internal static class Templates
{
    private static readonly ImmutableArray<Template> Files = Read();

    public static IEnumerable<Template> All => Files.Where(file => file.File.EndsWith(".bicep", StringComparison.Ordinal));

    /// <summary>The parameter files; what they give stands as their variables.</summary>
    public static IEnumerable<Template> ParameterFiles => Files.Except(All);

    public static Template Main => Of("infra/main.bicep");

    public static Template Of(string file) => All.SingleOrDefault(template => template.File == file)
        ?? throw new InvalidOperationException($"There is no template '{file}'.");

    public static Template Module(string name) => Of($"infra/modules/{name}.bicep");

    private static ImmutableArray<Template> Read()
    {
        string[] files =
        [
            .. Repository.FilesIn("infra/", ".bicep"),
            .. Repository.FilesIn("infra/", ".bicepparam"),
        ];
        return [.. files.Zip(BicepParser.Parse(files), (file, syntax) => new Template(file, syntax))];
    }
}
