using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MemberSync.Core.Links;
using MemberSync.Core.Matching;
using MemberSync.Engine.Matching;
using MemberSync.Functions.Api.Tables;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Writes the members who are not linked yet as a table in which an operator decides.</summary>
internal static class MatchExport
{
    public static readonly ImmutableArray<string> Columns =
    [
        "member", "firstName", "lastName", "dateOfBirth", "gender", "email", "status", "proposal", "proposalFirstName",
        "proposalLastName", "proposalDateOfBirth", "proposalEmail", "reason", "confidence", "others", "decision",
        "version",
    ];

    public static async Task WriteAsync(
        Stream stream, ImmutableArray<MatchRow> rows, CancellationToken cancellationToken)
    {
        // The mark tells spreadsheets that it is UTF-8.
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await text.WriteAsync(CsvText.Line(Columns).AsMemory(), cancellationToken);
        foreach (var row in rows)
        {
            await text.WriteAsync(CsvText.Line(Fields(row)).AsMemory(), cancellationToken);
        }
    }

    private static IEnumerable<string?> Fields(MatchRow row)
    {
        var best = row.Proposals.FirstOrDefault();
        return
        [
            row.Member.Id.ToString(),
            .. Fields(Person.Of(row.Member)),
            (row.Link?.Status ?? LinkStatus.New).ToString(),
            best?.Person.Account,
            best?.Person.Person.FirstName,
            best?.Person.Person.LastName,
            Date(best?.Person.Person.DateOfBirth),
            best?.Person.Person.Email,
            best is null ? null : Word(best.Reason),
            best is null ? null : Word(best.Confidence),
            string.Join(" | ", row.Proposals.Skip(1).Select(Short)),
            best is { Confidence: Confidence.Certain } ? $"link {best.Person.Account}" : null,
            row.Version,
        ];
    }

    private static string Short(Proposal proposal) =>
        $"{proposal.Person.Account}: {Word(proposal.Reason)}, {Word(proposal.Confidence)}";

    private static IEnumerable<string?> Fields(Person person) =>
    [
        person.FirstName,
        person.LastName,
        Date(person.DateOfBirth),
        person.Gender is { } gender ? Word(gender) : null,
        person.Email,
    ];

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
