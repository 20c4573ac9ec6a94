using MemberSync.Engine.Intake;

namespace MemberSync.Engine.Sources;

/// <summary>What became of what a source told.</summary>
/// <param name="Taken">Changes that were stored.</param>
/// <param name="Duplicates">Changes that had been told before.</param>
/// <param name="Erased">Changes of people who were erased; nothing of them is kept.</param>
/// <param name="Asked">Subjects that the source is asked for next.</param>
/// <param name="Ignored">Events from which nothing follows.</param>
public sealed record SourceTally(int Taken = 0, int Duplicates = 0, int Erased = 0, int Asked = 0, int Ignored = 0)
{
    internal SourceTally Count(IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Taken => this with { Taken = Taken + 1 },
        IntakeOutcome.Duplicate => this with { Duplicates = Duplicates + 1 },
        IntakeOutcome.Erased => this with { Erased = Erased + 1 },
    };
}
