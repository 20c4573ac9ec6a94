namespace MemberSync.Simulators.Egym.Wire;

/// <summary>A membership, as in requests and answers. Dates are <c>yyyy-MM-dd</c>.</summary>
public sealed record MembershipBody
{
    public string? MembershipId { get; init; }

    public string? MembershipType { get; init; }

    public string? StartOfContract { get; init; }

    public string? EndOfContract { get; init; }

    public string? MembershipSubType { get; init; }

    public string? AgreementNumber { get; init; }

    public string? ReferringMemberId { get; init; }

    public string? Barcode { get; init; }

    public string? VerificationTAN { get; init; }

    /// <summary>This one, with what the other tells.</summary>
    internal MembershipBody With(MembershipBody other) => new()
    {
        MembershipId = other.MembershipId ?? MembershipId,
        MembershipType = other.MembershipType ?? MembershipType,
        StartOfContract = other.StartOfContract ?? StartOfContract,
        EndOfContract = other.EndOfContract ?? EndOfContract,
        MembershipSubType = other.MembershipSubType ?? MembershipSubType,
        AgreementNumber = other.AgreementNumber ?? AgreementNumber,
        ReferringMemberId = other.ReferringMemberId ?? ReferringMemberId,
        Barcode = other.Barcode ?? Barcode,
    };
}
