using System.Collections.Immutable;

namespace MemberSync.Simulators.Egym.V1;

/// <summary>A person as gymapi v1 takes and shows it. Fields that nobody has built on are refused, not ignored.</summary>
public sealed record UserBody
{
    public string? UserId { get; init; }

    public string? MembershipId { get; init; }

    public string? AgreementNumber { get; init; }

    public string? MembershipStatus { get; init; }

    public string? MembershipSubType { get; init; }

    public string? EMail { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? DateOfBirth { get; init; }

    public string? Gender { get; init; }

    public string? StartOfContract { get; init; }

    public string? EndOfContract { get; init; }

    public string? Phone { get; init; }

    public string? Street { get; init; }

    public string? StreetNumber { get; init; }

    public string? ZipCode { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    /// <value>Empty takes all away; null leaves them.</value>
    public ImmutableArray<string>? RfidList { get; init; }

    /// <value>Base 64.</value>
    public string? ImageData { get; init; }

    internal IEnumerable<string?> Texts =>
    [
        UserId, MembershipId, AgreementNumber, MembershipStatus, MembershipSubType, EMail, FirstName, LastName, DateOfBirth,
        Gender, StartOfContract, EndOfContract, Phone, Street, StreetNumber, ZipCode, City, Country, ImageData,
    ];

    /// <summary>This, with what the other one tells.</summary>
    internal UserBody With(UserBody told) => new()
    {
        UserId = UserId,
        MembershipId = told.MembershipId ?? MembershipId,
        AgreementNumber = told.AgreementNumber ?? AgreementNumber,
        MembershipStatus = told.MembershipStatus ?? MembershipStatus,
        MembershipSubType = told.MembershipSubType ?? MembershipSubType,
        EMail = told.EMail ?? EMail,
        FirstName = told.FirstName ?? FirstName,
        LastName = told.LastName ?? LastName,
        DateOfBirth = told.DateOfBirth ?? DateOfBirth,
        Gender = told.Gender ?? Gender,
        StartOfContract = told.StartOfContract ?? StartOfContract,
        EndOfContract = told.EndOfContract ?? EndOfContract,
        Phone = told.Phone ?? Phone,
        Street = told.Street ?? Street,
        StreetNumber = told.StreetNumber ?? StreetNumber,
        ZipCode = told.ZipCode ?? ZipCode,
        City = told.City ?? City,
        Country = told.Country ?? Country,
        RfidList = told.RfidList ?? RfidList,
        ImageData = told.ImageData ?? ImageData,
    };
}
