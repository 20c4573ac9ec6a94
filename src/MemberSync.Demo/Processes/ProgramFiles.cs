namespace MemberSync.Demo.Processes;

/// <summary>Finds the built programs of this repository beside the one that runs.</summary>
internal static class ProgramFiles
{
    /// <summary>The repository's root, four levels above <c>artifacts/bin/project/configuration</c>.</summary>
    public static string Root { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    /// <exception cref="FileNotFoundException">The project has not been built in this configuration.</exception>
    public static string Find(string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var path = Path.Combine(Root, "artifacts", "bin", project, configuration, $"{project}.dll");
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path} is missing: build {project} in configuration {configuration}.");
    }
}
