namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>A person's data as the partner holds them.</summary>
public sealed record Profile
{
    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Gender { get; init; }

    public required DateOnly BirthDate { get; init; }

    public string? Email { get; init; }

    public string? NickName { get; init; }

    public string? Notes { get; init; }

    public string? Address1 { get; init; }

    public string? City { get; init; }

    public string? ZipCode { get; init; }

    public string? StateProvince { get; init; }

    public string? PhoneNumber { get; init; }

    public string? MobilePhoneNumber { get; init; }

    public string? LevelOfInterest { get; init; }

    public string? MeasurementSystem { get; init; }
}
