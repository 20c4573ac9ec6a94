namespace MemberSync.Engine.Files;

/// <summary>The sums of a report.</summary>
/// <param name="Counts">How many lines had which outcome.</param>
/// <param name="IsWhole">Whether absent members were looked for.</param>
/// <param name="Note">Why they were not though they should have been, and what to do; else null.</param>
public sealed record FileTotals(IReadOnlyDictionary<FileOutcome, long> Counts, bool IsWhole, string? Note);
