using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Matching;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Sources.Tables;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Takes a partner's export of its people, line by line, and puts it into force as a whole.</summary>
internal sealed class PeopleUpload(PeopleShelf shelf)
{
    private const int MostPeople = 100_000;
    private const int MostShown = 10;
    private const string Nobody = "no line holds a person; the people stored before stay in force";

    private static readonly ImmutableArray<string> Needed = [PeopleColumns.FirstName, PeopleColumns.LastName];

    /// <returns>What was stored, or why nothing was.</returns>
    public async Task<(PeopleBody? Stored, Problem? Problem)> TakeAsync(
        ConnectionView view, Stream body, CancellationToken cancellationToken)
    {
        if (view.Plan.PersonIdSpecs.IsEmpty)
        {
            return (null, Problems.Refused(
                $"{view.Plan.Partner} has no ids by which its people could be linked, so no list of them is taken. "
                + "Members are sent as they are."));
        }

        var draft = await shelf.BeginAsync(view, cancellationToken);
        var faults = new LineFaults();
        if (await ReadAsync(view.Plan, new CsvReader(body), draft, faults, cancellationToken) is { } problem)
        {
            await draft.DropAsync(cancellationToken);
            return (null, problem);
        }

        if (draft.Count == 0)
        {
            return (null, Problems.Faulty("table", [.. faults.Lines.Take(MostShown).Select(Show), Nobody]));
        }

        return await draft.CompleteAsync(cancellationToken)
            ? (new PeopleBody(draft.Count, faults.Count, faults.Lines), null)
            : (null, Problems.Refused(
                "Another upload was complete before this one, and is in force. Send yours again if it is newer."));
    }

    private static async Task<Problem?> ReadAsync(
        PartnerPlan plan, CsvReader table, PeopleDraft draft, LineFaults faults, CancellationToken cancellationToken)
    {
        PersonReader? people = null;
        await foreach (var record in table.ReadAsync(cancellationToken))
        {
            if (people is null)
            {
                var headings = Headings.Of(record, PeopleColumns.Of(plan));
                if (HeadingFault(plan, headings) is { } fault)
                {
                    return fault;
                }

                people = new PersonReader(plan, headings);
            }
            else if (draft.Count == MostPeople)
            {
                return Problems.TableTooLong(MostPeople);
            }
            else if (!record.IsBlank)
            {
                await TakeAsync(people, record, draft, faults, cancellationToken);
            }
        }

        return table.BrokenAt is { } line ? Problems.TableBroken(line) : null;
    }

    private static async Task TakeAsync(
        PersonReader people, TableRow record, PeopleDraft draft, LineFaults faults, CancellationToken cancellationToken)
    {
        List<string> errors = [];
        if (people.Read(record, errors) is { } person)
        {
            await draft.AddAsync(person, cancellationToken);
        }
        else
        {
            faults.Add(record.Line, null, [.. errors]);
        }
    }

    private static Problem? HeadingFault(PartnerPlan plan, Headings headings)
    {
        ImmutableArray<string> missing =
            [.. Needed.Prepend(plan.PersonIdSpecs[0].Name).Where(meaning => !headings.Has(meaning))];
        return missing.IsEmpty ? null : Problems.Faulty("table", [.. missing.Select(MissingColumn)]);
    }

    private static string Show(FaultyLineBody line) => $"line {line.Line}: {string.Join("; ", line.Errors)}";

    private static string MissingColumn(string meaning) =>
        $"{meaning}: no column has this heading or one that means the same; the first line must hold the headings";
}
