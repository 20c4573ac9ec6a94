using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What became of one line of a list of addresses. Members are named by id; the address is not repeated.</summary>
/// <param name="Outcome">taken, already, unknown, double, malformed or shared.</param>
/// <param name="Advice">What to do, where something is to be done.</param>
internal sealed record OptInLineBody(long Line, [property: OneOf("taken", "already", "unknown", "double", "malformed", "shared")] string Outcome, ImmutableArray<string> Members, string? Advice)
{
    public static OptInLineBody Of(long line, MemberId member, OptInOutcome outcome) => outcome == OptInOutcome.Unknown
        ? Unknown(line)
        : new(line, JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), [member.ToString()], null);

    public static OptInLineBody Unknown(long line) => new(
        line,
        "unknown",
        [],
        "No member of the club has this address. Correct the line, or the member in the gym system, and send it again.");

    public static OptInLineBody Double(long line, long first) =>
        new(line, "double", [], $"The address stands in line {first} already, and counts once.");

    public static OptInLineBody Malformed(long line) =>
        new(line, "malformed", [], "This is not an e-mail address. Write one a line, such as name@domain.example.");

    public static OptInLineBody Shared(long line, ImmutableArray<MemberId> members) => new(
        line,
        "shared",
        [.. members.Select(member => member.ToString())],
        "Several members have this address, and none of them was touched. "
        + "Choose among them by PUT or DELETE …/members/{member}/opt-in.");
}
