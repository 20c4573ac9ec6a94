namespace MemberSync.Architecture.Tests.Reading;

/// <summary>The files of this repository, as they lie on disk; what is built or fetched does not count.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
        [".git", ".run", ".vs", ".vscode", "artifacts", "bin", "obj", "node_modules", "TestResults", "data"];

    private static readonly string[] Texts =
    [
        ".cs", ".csproj", ".props", ".targets", ".sln", ".sql", ".md", ".txt", ".json", ".js", ".ts", ".css", ".html",
        ".cshtml", ".bicep", ".bicepparam", ".yml", ".yaml", ".sh", ".editorconfig", ".gitattributes", ".gitignore",
        ".npmrc", "",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Under(Root).Select(Relative).Where(IsText).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> FilesIn(string folder, string ending) => Files.Where(
        file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Absolute(file));

    public static int LinesOf(string file) => File.ReadLines(Absolute(file)).Count();

    public static string Absolute(string file) => Path.Combine(Root, file);

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner)))
            .SelectMany(Under));

    private static string Relative(string path) =>
        Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsText(string file) => Texts.Contains(Path.GetExtension(file))
        && !file.EndsWith(".received.txt", StringComparison.Ordinal)
        && Path.GetFileName(file) != ".git";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("These tests read the source, and no Functions.sln is above them.");
    }
}
