using MemberSync.Simulators.Mywellness;

namespace MemberSync.Simulators.Tests.Support;

/// <summary>The facility that most tests use.</summary>
internal static class Facilities
{
    public static FacilityDefinition North { get; } = new()
    {
        FacilityUrl = "northclub",
        FacilityId = "6a1b0c44-9e6e-4c6e-8a1b-5f0f3b7d1001",
        ApiKey = "0d8f6c1e-7a55-4a0e-9a51-2c1f1d6f0001",
        ApplicationId = "69295ed5-a53c-434b-8518-f2e0b5f05b28",
        Username = "integration@north.example",
        Password = "open-sesame",
        KnownPeople =
        [
            new SeededPerson
            {
                FirstName = "Otto",
                LastName = "Known",
                Gender = "M",
                DateOfBirth = new DateOnly(1980, 1, 2),
                Email = "otto@example.org",
            },
        ],
        AmbiguousPeople =
        [
            new AmbiguousPerson
            {
                FirstName = "Jan",
                LastName = "Twice",
                Gender = "M",
                DateOfBirth = new DateOnly(1990, 3, 4),
                CandidateEmails = ["jan@example.org", "twice@example.net"],
            },
        ],
    };
}
