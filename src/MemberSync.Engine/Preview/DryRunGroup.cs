using System.Collections.Immutable;

namespace MemberSync.Engine.Preview;

/// <summary>The members to whom the same happens.</summary>
/// <param name="Waiting">How many of them wait to be sent already, whatever is decided now.</param>
/// <param name="Sample">The first of them, by id.</param>
public sealed record DryRunGroup(int Members, int Waiting, ImmutableArray<DryRunSample> Sample)
{
    public static DryRunGroup Empty { get; } = new(0, 0, []);
}
