using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Engine.Files;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What became of a row of a file.</summary>
/// <param name="Row">Null for a member whom the file does not have.</param>
internal sealed record FileLineBody(long? Row, string? Member, [property: OneOf(Names = typeof(FileOutcome))] string Outcome, ImmutableArray<string> Faults)
{
    public static FileLineBody Of(FileLine line) => new(
        line.Row,
        line.Member is { } member ? Problems.Cut(member) : null,
        JsonNamingPolicy.CamelCase.ConvertName(line.Outcome.ToString()),
        line.Faults);
}
