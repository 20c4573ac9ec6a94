using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace MemberSync.Architecture.Tests.Reading;

/// <summary>The assemblies of the product, as built.</summary>
internal static class Built
{
    public static ImmutableArray<Assembly> Product { get; } =
        [.. ProjectFile.Product.Select(project => Assembly.Load(project.Name))];

    public static Assembly Core => Product.Single(assembly => Name(assembly) == "MemberSync.Core");

    public static Assembly Engine => Product.Single(assembly => Name(assembly) == "MemberSync.Engine");

    public static string Name(Assembly assembly) => assembly.GetName().Name!;

    /// <summary>The types that somebody wrote, without those that a compiler or generator made.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) =>
        assembly.GetTypes().Where(type => !Line(type).Any(IsMade));

    /// <summary>Every type that the code of an assembly uses, by its full name, wherever it is defined.</summary>
    public static ImmutableSortedSet<string> TypesUsed(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.TypeReferences
                .Select(reader.GetTypeReference)
                .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
        ];
    }

    private static IEnumerable<Type> Line(Type type)
    {
        for (var at = type; at is not null; at = at.DeclaringType)
        {
            yield return at;
        }
    }

    private static bool IsMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.StartsWith('<')
        || type.Name.StartsWith("__", StringComparison.Ordinal)
        || type.Namespace?.StartsWith("MemberSync", StringComparison.Ordinal) != true; // A program's main is in none.
}
