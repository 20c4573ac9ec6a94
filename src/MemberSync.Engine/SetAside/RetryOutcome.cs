using System.Collections.Immutable;

namespace MemberSync.Engine.SetAside;

/// <summary>What became of a message that was to be handled again.</summary>
public abstract record RetryOutcome
{
    private RetryOutcome()
    {
    }

    /// <summary>A webhook was taken; a message of a queue is back there, and set aside anew should it fail again.</summary>
    public sealed record Done : RetryOutcome;

    /// <summary>It stays set aside, because it still cannot be read.</summary>
    /// <param name="Faults">What is wrong with it.</param>
    public sealed record Unreadable(ImmutableArray<string> Faults) : RetryOutcome;

    /// <summary>It stays set aside.</summary>
    /// <param name="Why">What was found and what to do.</param>
    public sealed record Refused(string Why) : RetryOutcome;
}
