namespace MemberSync.Simulators.Egym.Wire;

/// <summary>How to reach a person; every field is optional.</summary>
public sealed record ContactBody
{
    public string? Phone { get; init; }

    public string? Street { get; init; }

    public string? StreetNumber { get; init; }

    public string? ZipCode { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Country { get; init; }

    /// <summary>This one, with what the other tells.</summary>
    internal ContactBody With(ContactBody other) => new()
    {
        Phone = other.Phone ?? Phone,
        Street = other.Street ?? Street,
        StreetNumber = other.StreetNumber ?? StreetNumber,
        ZipCode = other.ZipCode ?? ZipCode,
        City = other.City ?? City,
        State = other.State ?? State,
        Country = other.Country ?? Country,
    };
}
