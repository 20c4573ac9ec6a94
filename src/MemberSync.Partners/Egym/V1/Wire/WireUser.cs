using System.Text.Json.Serialization;

namespace MemberSync.Partners.Egym.V1.Wire;

/// <summary>
/// A person as <c>/user/publish</c> takes it. What is null is left out: an empty text would be an error, and empty
/// <see cref="RfidList"/> takes all RFIDs away. Dates are <c>yyyy-MM-dd</c>.
/// </summary>
internal sealed record WireUser
{
    /// <summary>eGym's own id; null before the first answer.</summary>
    public string? UserId { get; init; }

    public required string MembershipId { get; init; }

    public string? AgreementNumber { get; init; }

    /// <summary><c>BASIC</c> or <c>PREMIUM</c>.</summary>
    public string? MembershipStatus { get; init; }

    public string? MembershipSubType { get; init; }

    [JsonPropertyName("eMail")]
    public string? Email { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? DateOfBirth { get; init; }

    /// <summary><c>MALE</c> or <c>FEMALE</c>.</summary>
    public string? Gender { get; init; }

    public string? StartOfContract { get; init; }

    public string? EndOfContract { get; init; }

    public string? Phone { get; init; }

    public string? Street { get; init; }

    public string? StreetNumber { get; init; }

    public string? ZipCode { get; init; }

    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>All RFIDs, each <c>0x</c> and an even number of hexadecimal digits; null leaves them.</summary>
    public IReadOnlyList<string>? RfidList { get; init; }

    /// <summary>A JPEG or PNG in base 64; null leaves it.</summary>
    public string? ImageData { get; init; }

    public override string ToString() => nameof(WireUser);
}
