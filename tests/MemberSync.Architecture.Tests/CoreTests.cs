using System.Reflection;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests;

/// <summary>Core decides and does nothing else: same arguments, same answer, on any machine, at any time.</summary>
public sealed class CoreTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly string[] BannedSpaces =
    [
        "System.Threading.", "System.IO.", "System.Net.", "System.Data.", "System.Reflection.Emit.",
        "System.Security.Cryptography.", "Microsoft.",
    ];

    private static readonly string[] BannedTypes =
    [
        "System.TimeProvider", "System.Random", "System.Console", "System.Environment", "System.Diagnostics.Stopwatch",
    ];

    [Fact]
    public void Core_uses_no_task_clock_chance_log_or_device()
    {
        var banned = Built.TypesUsed(Built.Core).Where(type =>
            BannedTypes.Contains(type) || BannedSpaces.Any(space => type.StartsWith(space, StringComparison.Ordinal)));

        Assert.Empty(banned);
        Assert.Contains("System.TimeProvider", Built.TypesUsed(Built.Engine)); // The search does find such types.
    }

    [Fact]
    public void Core_has_no_method_that_returns_a_task()
    {
        var asynchronous =
            from type in Built.Core.GetTypes()
            from method in type.GetMethods(All)
            where typeof(Task).IsAssignableFrom(method.ReturnType)
                || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
            select $"{type.Name}.{method.Name}";

        Assert.Empty(asynchronous);
    }

    [Fact]
    public void Core_keeps_no_state_of_its_own()
    {
        var changeable =
            from type in Built.Written(Built.Core)
            from field in type.GetFields(All)
            where field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<')
            select $"{type.Name}.{field.Name}";

        Assert.Empty(changeable);
    }
}
