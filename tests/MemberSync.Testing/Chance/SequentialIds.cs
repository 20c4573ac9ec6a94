using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Chance;

/// <summary>
/// Ids that count upwards from 1: <c>00000000-0000-0000-0000-000000000001</c> and so on.
/// <paramref name="series"/> fills the first group, so that two sources in one test never meet.
/// </summary>
public sealed class SequentialIds(int series = 0) : IIdSource
{
    private long _last;

    public Guid Next() => Guid.ParseExact($"{series:x8}-0000-0000-0000-{Interlocked.Increment(ref _last):x12}", "D");
}
