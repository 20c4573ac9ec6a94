using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>Members who need the same calls, in the same class, from the same moment on.</summary>
/// <param name="At">Not before this.</param>
/// <param name="Way">The endpoint of each call, in order; a member's next call follows the answer to the last.</param>
public sealed record Load(DueClass Class, DateTimeOffset At, ImmutableArray<Endpoint> Way, int Members)
{
    public int Calls => Members * Way.Length;
}
