using System.Runtime.CompilerServices;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests;

public sealed class TypeTests
{
    private static readonly string[] BannedSuffixes =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Processor", "Data", "Info"];

    // Each with its reason.
    private static readonly string[] NamedAllTheSame =
    [
        "WireData", // The partner's own word: the part "data" of its envelope.
    ];

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var open =
            from type in Built.Product.SelectMany(Built.Written)
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsPage(type)
            select type.FullName;

        Assert.Empty(open);
    }

    // The compiler of pages writes its classes open.
    private static bool IsPage(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.FullName == "Microsoft.AspNetCore.Components.ComponentBase")
            {
                return true;
            }
        }

        return false;
    }

    [Fact]
    public void Structs_are_readonly()
    {
        var changeable =
            from type in Built.Product.SelectMany(Built.Written)
            where type is { IsValueType: true, IsEnum: false }
                && !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)
            select type.FullName;

        Assert.Empty(changeable);
    }

    [Fact]
    public void Names_say_what_a_type_is_and_not_that_it_does_something()
    {
        var vague =
            from type in Built.Product.SelectMany(Built.Written)
            let name = type.Name.Split('`')[0]
            where BannedSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
                && !NamedAllTheSame.Contains(name)
            select type.FullName;

        Assert.Empty(vague);
    }
}
