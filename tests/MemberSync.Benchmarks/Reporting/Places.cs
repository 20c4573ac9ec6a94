namespace MemberSync.Benchmarks.Reporting;

/// <summary>Where things lie in the repository.</summary>
internal static class Places
{
    // artifacts/bin/MemberSync.Benchmarks/release
    public static string Artifacts { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Artifacts, ".."));

    /// <summary>The folder of the figures that are kept in the repository, one file per measurement.</summary>
    public static string Figures { get; } = Path.Combine(Root, "tests", "MemberSync.Benchmarks", "Figures");

    /// <summary>The figures that a change may not cost more than.</summary>
    public static string Guard { get; } = Path.Combine(Root, "tests", "MemberSync.Benchmarks", "Guarding", "guard.json");

    public static string Document { get; } = Path.Combine(Root, "docs", "performance.md");
}
