using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests;

/// <summary>
/// Core ← Engine ← Storage.*, Secrets.*, Partners, Sources ← Functions. Partners and Sources also use Http, which
/// uses nothing. Simulators and Demo know nothing of the product: they are the world around it, and speak to it as the
/// world does.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["MemberSync.Core"] = [],
        ["MemberSync.Engine"] = ["MemberSync.Core"],
        ["MemberSync.Storage.Sqlite"] = ["MemberSync.Core", "MemberSync.Engine"],
        ["MemberSync.Storage.Azure"] = ["MemberSync.Core", "MemberSync.Engine"],
        ["MemberSync.Secrets.KeyVault"] = ["MemberSync.Core", "MemberSync.Engine"],
        ["MemberSync.Http"] = [],
        ["MemberSync.Partners"] = ["MemberSync.Core", "MemberSync.Engine", "MemberSync.Http"],
        ["MemberSync.Sources"] = ["MemberSync.Core", "MemberSync.Engine", "MemberSync.Http"],
        ["MemberSync.Functions"] =
        [
            "MemberSync.Core", "MemberSync.Engine", "MemberSync.Storage.Sqlite", "MemberSync.Storage.Azure",
            "MemberSync.Secrets.KeyVault", "MemberSync.Partners", "MemberSync.Sources",
        ],
        ["MemberSync.Simulators"] = [],
        ["MemberSync.Demo"] = ["MemberSync.Simulators"],
    };

    // The projects nearest to the decisions stay free of other people's code.
    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["MemberSync.Core"] = [],
        ["MemberSync.Engine"] = ["Microsoft.Extensions.Logging.Abstractions"],
        ["MemberSync.Partners"] = [],
        ["MemberSync.Sources"] = [],
        ["MemberSync.Http"] = [],
    };

    // A source file that two projects compile is an arrow too; these hold the rules that both stores keep.
    private static readonly string[] SharedFiles =
    [
        "MemberSync.Storage.Azure: ../MemberSync.Storage.Sqlite/StoreLimits.cs",
        "MemberSync.Storage.Azure: ../MemberSync.Storage.Sqlite/QueueSignals.cs",
    ];

    [Fact]
    public void Product_projects_reference_only_what_lies_inside_them()
    {
        var wrong =
            from project in ProjectFile.Product
            from reference in project.Projects
            where !Allowed[project.Name].Contains(reference)
            select $"{project.Name} -> {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Built_assemblies_reference_only_what_lies_inside_them()
    {
        var wrong =
            from assembly in Built.Product
            from reference in assembly.GetReferencedAssemblies().Select(name => name.Name!)
            where reference.StartsWith("MemberSync", StringComparison.Ordinal)
                && !Allowed[Built.Name(assembly)].Contains(reference)
            select $"{Built.Name(assembly)} -> {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Core_engine_and_partners_take_no_other_packages()
    {
        var wrong =
            from project in ProjectFile.Product
            where AllowedPackages.ContainsKey(project.Name)
            from package in project.Packages.Except(AllowedPackages[project.Name])
            select $"{project.Name} -> {package}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Core_uses_nothing_beyond_the_base_library()
    {
        var wrong = Built.Core.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Source_files_are_shared_only_where_agreed()
    {
        var shared =
            from project in ProjectFile.All
            from file in project.ForeignFiles
            select $"{project.Name}: {file}";

        Assert.Equal(SharedFiles.Order(), shared.Order());
    }

    [Fact]
    public void Solution_has_every_project()
    {
        var solution = Repository.Read("Functions.sln").Replace('\\', '/');

        var left = ProjectFile.All.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal));

        Assert.Empty(left);
    }
}
