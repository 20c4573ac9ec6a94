using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.PerfectGymNext.Customers;

/// <summary>A person at a studio, as the gym system writes one.</summary>
internal sealed record Customer
{
    public long Id { get; init; }

    public string? CustomerNumber { get; init; }

    public string FirstName { get; init; } = "";

    public string? SecondFirstName { get; init; }

    public string LastName { get; init; } = "";

    public string? SecondLastName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? Email { get; init; }

    /// <value>MALE, FEMALE or UNISEX.</value>
    public string? Gender { get; init; }

    public string? Street { get; init; }

    public string? HouseNumber { get; init; }

    public string? ZipCode { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    public string? PhonePrivate { get; init; }

    public string? PhonePrivateMobile { get; init; }

    public string? PhoneBusiness { get; init; }

    public string? PhoneBusinessMobile { get; init; }

    /// <value>MEMBER, PROSPECT or FORMER_MEMBER.</value>
    public string Status { get; init; } = "MEMBER";

    public ImmutableArray<string> CardNumbers { get; init; } = [];

    public ImmutableArray<AccessMedium> AccessMediums { get; init; } = [];

    public ImmutableArray<IdlePeriod> IdlePeriods { get; init; } = [];

    public DateTimeOffset? CreatedDateTime { get; init; }
}
