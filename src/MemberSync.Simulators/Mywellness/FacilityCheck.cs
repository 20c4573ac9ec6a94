using System.Collections.Immutable;
using MemberSync.Simulators.Mywellness.Accounts;

namespace MemberSync.Simulators.Mywellness;

/// <summary>Finds what is wrong with a facility's definition, all at once.</summary>
internal static class FacilityCheck
{
    public static ImmutableArray<string> ProblemsOf(FacilityDefinition facility) =>
    [
        .. Missing(facility).Select(name => $"{name} is empty"),
        .. GendersOf(facility)
            .Where(gender => gender is not ("M" or "F"))
            .Select(gender => $"gender is {gender}, not M or F"),
        .. Doubles(KeysOf(facility)).Select(_ => "a person is seeded twice"),
        .. Doubles(facility.KnownPeople.Select(person => person.ExternalId).OfType<string>())
            .Select(id => $"externalId {id} is seeded twice"),
        .. facility.AmbiguousPeople.SelectMany(person => person.CandidateEmails)
            .Where(email => email.IndexOf('@', StringComparison.Ordinal) < 1)
            .Select(email => $"{email} is no e-mail address"),
        .. facility.Options?.ExpireInSeconds <= 0 ? ["expireInSeconds must be above 0"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Missing(FacilityDefinition facility) =>
        new (string Name, string Value)[]
        {
            ("facilityUrl", facility.FacilityUrl),
            ("facilityId", facility.FacilityId),
            ("apiKey", facility.ApiKey),
            ("applicationId", facility.ApplicationId),
            ("username", facility.Username),
            ("password", facility.Password),
        }.Where(field => string.IsNullOrWhiteSpace(field.Value)).Select(field => field.Name);

    private static IEnumerable<string> GendersOf(FacilityDefinition facility) =>
        facility.KnownPeople.Select(person => person.Gender)
            .Concat(facility.AmbiguousPeople.Select(person => person.Gender));

    private static IEnumerable<PersonKey> KeysOf(FacilityDefinition facility) =>
        facility.KnownPeople
            .Select(person => PersonKey.Of(person.FirstName, person.LastName, person.Gender, person.DateOfBirth))
            .Concat(facility.AmbiguousPeople
                .Select(person => PersonKey.Of(person.FirstName, person.LastName, person.Gender, person.DateOfBirth)));

    private static IEnumerable<T> Doubles<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}
