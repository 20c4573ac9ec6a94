using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Sources.Tables;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Reads one person of a partner's export. What is wrong with the line is named, all of it.</summary>
internal sealed class PersonReader(PartnerPlan plan, Headings headings)
{
    private const int MaxName = 100;
    private const int MaxEmail = 320;

    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy/MM/dd", "d.M.yyyy", "d/M/yyyy"];

    private readonly HashSet<string> _accounts = new(StringComparer.OrdinalIgnoreCase);

    public PartnerPerson? Read(TableRow record, List<string> faults)
    {
        var ids = Ids(record, faults);
        var person = new Person(
            Text(record, PeopleColumns.FirstName, MaxName, faults),
            Text(record, PeopleColumns.LastName, MaxName, faults),
            Birth(record, faults),
            GenderOf(headings.Field(record, PeopleColumns.Gender)),
            Text(record, PeopleColumns.Email, MaxEmail, faults));
        var account = ids.GetValueOrDefault(plan.PersonIdSpecs[0].Name, "");
        if (account.Length > 0 && !_accounts.Add(account))
        {
            faults.Add($"{plan.PersonIdSpecs[0].Name}: stands in an earlier line already");
        }

        return faults.Count > 0 ? null : new PartnerPerson(account, ids, person);
    }

    private ImmutableSortedDictionary<string, string> Ids(TableRow record, List<string> faults)
    {
        var ids = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var spec in plan.PersonIdSpecs)
        {
            var id = headings.Field(record, spec.Name);
            if (id is not null && spec.Fits(id))
            {
                ids[spec.Name] = id;
            }
            else if (id is not null || spec == plan.PersonIdSpecs[0])
            {
                faults.Add($"{spec.Name}: {(id is null ? "is missing" : "has another form")}; write {spec.Form}");
            }
        }

        return ids.ToImmutable();
    }

    private string? Text(TableRow record, string meaning, int most, List<string> faults)
    {
        var text = headings.Field(record, meaning);
        if (text is null || (text.Length <= most && !text.Any(char.IsControl)))
        {
            return text;
        }

        faults.Add($"{meaning}: write at most {most} characters on one line");
        return null;
    }

    // Exports of date-times are cut at the day.
    private DateOnly? Birth(TableRow record, List<string> faults)
    {
        var text = headings.Field(record, PeopleColumns.DateOfBirth)?.Split(' ', 'T')[0];
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.Add("dateOfBirth: write it as 1991-04-17, 17.04.1991 or 17/04/1991, the day before the month");
        return null;
    }

    private static Gender? GenderOf(string? text) => text?.ToLowerInvariant() switch
    {
        "f" or "female" or "w" or "weiblich" or "frau" or "femmina" or "donna" or "femme" or "femenino" => Gender.Female,
        "m" or "male" or "männlich" or "mann" or "herr" or "maschio" or "uomo" or "homme" or "masculino" => Gender.Male,
        _ => null,
    };
}
