using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>Compares an account as eGym shows it with what it was told. What the hub does not tell differs from nothing.</summary>
internal static class Differences
{
    public static ImmutableArray<MemberField> Of(WireAccount told, WireAccount held) =>
    [
        .. Lines(told, held)
            .Where(line => line.Told is not null && !string.Equals(line.Told, line.Held?.Trim(), line.Comparison))
            .Select(line => line.Field)
            .Distinct(),
    ];

    private static IEnumerable<(MemberField Field, string? Told, string? Held, StringComparison Comparison)> Lines(
        WireAccount told, WireAccount held) =>
    [
        (MemberField.FirstName, told.FirstName, held.FirstName, StringComparison.Ordinal),
        (MemberField.LastName, told.LastName, held.LastName, StringComparison.Ordinal),
        (MemberField.Gender, told.Gender, held.Gender, StringComparison.Ordinal),
        (MemberField.DateOfBirth, told.DateOfBirth, held.DateOfBirth, StringComparison.Ordinal),
        (MemberField.Email, told.Email, held.Email, StringComparison.OrdinalIgnoreCase),
        (MemberField.Phone, told.Contact?.Phone, held.Contact?.Phone, StringComparison.Ordinal),
        (MemberField.Address, told.Contact?.Street, held.Contact?.Street, StringComparison.Ordinal),
        (MemberField.Address, told.Contact?.StreetNumber, held.Contact?.StreetNumber, StringComparison.Ordinal),
        (MemberField.Address, told.Contact?.ZipCode, held.Contact?.ZipCode, StringComparison.Ordinal),
        (MemberField.Address, told.Contact?.City, held.Contact?.City, StringComparison.Ordinal),
        (MemberField.Contract, told.Membership?.MembershipType, held.Membership?.MembershipType, StringComparison.Ordinal),
        (MemberField.Contract, told.Membership?.StartOfContract, held.Membership?.StartOfContract, StringComparison.Ordinal),
        (MemberField.Contract, told.Membership?.EndOfContract, held.Membership?.EndOfContract, StringComparison.Ordinal),
        (MemberField.Contract, told.Membership?.AgreementNumber, held.Membership?.AgreementNumber, StringComparison.Ordinal),
    ];
}
