namespace MemberSync.Engine.Sources;

/// <summary>How well a source can be asked, and what comparisons with it showed.</summary>
/// <param name="Waiting">How many questions wait; 100 stands for that many or more.</param>
/// <param name="Fault">What is wrong with asking it, in words for an operator; null: nothing.</param>
/// <param name="FaultSince">Since when it is.</param>
/// <param name="Comparing">How many subjects the comparison under way has read; null: none is under way.</param>
/// <param name="Last">How the last comparison ended; null: none did yet.</param>
/// <param name="NeverDelivered">How many changes no event ever told, since the source was connected.</param>
public sealed record SourceState(
    int Waiting, string? Fault, DateTimeOffset? FaultSince, int? Comparing, SweepEnd? Last, int NeverDelivered);
