using System.Collections.Immutable;

namespace MemberSync.Engine.Files;

/// <summary>A line of the report on a file. What it says is stored when it is read, unless nothing was to be stored.</summary>
/// <param name="Row">Null for a member whom the file does not have.</param>
/// <param name="Member">Null when the row has no id that can be read.</param>
public sealed record FileLine(long? Row, string? Member, FileOutcome Outcome, ImmutableArray<string> Faults);
