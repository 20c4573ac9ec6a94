using System.Collections.Immutable;

namespace MemberSync.Sources.Mapping;

/// <summary>What an event tells of a field.</summary>
/// <param name="IsTold">False: nothing is told, and what is known stays.</param>
/// <param name="Texts">Empty although told: there is none.</param>
internal readonly record struct Told(bool IsTold, ImmutableArray<string> Texts)
{
    public static Told Nothing { get; } = new(IsTold: false, []);

    public static Told None { get; } = new(IsTold: true, []);
}
