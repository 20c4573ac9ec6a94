using MemberSync.Demo.People;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Demo.Partner;

/// <summary>
/// A facility of the demo at the simulated partner: its credentials, and whom it knows before anything is sent.
/// </summary>
internal static class Facility
{
    public const string ApplicationId = "3bce9f0a-5d61-4f35-9a2e-6f0c7d41b8aa";
    public const string ApiKey = "8f14e45f-ceea-467f-a9d5-0d1c5c3a7e21";
    public const string Username = "hub@northclub.example.org";
    public const string Password = "only-for-the-demo";

    public static FacilityDefinition Of(string url, Population population) => new()
    {
        FacilityUrl = url,
        FacilityId = "c1d3b1c0-2f6e-4a0e-8f4c-9a1b2c3d4e5f",
        ApiKey = ApiKey,
        ApplicationId = ApplicationId,
        Username = Username,
        Password = Password,
        KnownPeople = [.. population.People.Where(person => person.Kind == PersonKind.Known).Select(Known)],
        AmbiguousPeople = [.. population.People.Where(person => person.Kind == PersonKind.Ambiguous).Select(Ambiguous)],
    };

    private static SeededPerson Known(Person person) => new()
    {
        FirstName = person.FirstName,
        LastName = person.LastName.ToUpperInvariant(),
        Gender = Letter(person),
        DateOfBirth = person.DateOfBirth,
        Email = $"former.{person.Email}",
    };

    private static AmbiguousPerson Ambiguous(Person person) => new()
    {
        FirstName = person.FirstName,
        LastName = person.LastName,
        Gender = Letter(person),
        DateOfBirth = person.DateOfBirth,
        CandidateEmails = [person.Email, $"former.{person.Email}"],
    };

    private static string Letter(Person person) => person.IsFemale ? "F" : "M";
}
