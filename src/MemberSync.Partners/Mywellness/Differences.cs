using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// Compares a person as Mywellness tells of them with what it was told. The names of the fields come from one client's
/// types; one that is not in the answer says nothing, and so does one that the hub never told.
/// </summary>
internal static class Differences
{
    public static ImmutableArray<MemberField> Of(Member told, WireData held) =>
    [
        .. Lines(told, held)
            .Where(line => line.Held is not null && !string.IsNullOrWhiteSpace(line.Told))
            .Where(line => !string.Equals(line.Told!.Trim(), line.Held!.Trim(), line.Comparison))
            .Select(line => line.Field)
            .Distinct(),
    ];

    private static IEnumerable<(MemberField Field, string? Told, string? Held, StringComparison Comparison)> Lines(
        Member told, WireData held) =>
    [
        (MemberField.FirstName, told.FirstName, held.FirstName, StringComparison.Ordinal),
        (MemberField.LastName, told.LastName, held.LastName, StringComparison.Ordinal),
        (MemberField.Gender, Letter(told.Gender), held.Gender, StringComparison.OrdinalIgnoreCase),
        (MemberField.DateOfBirth, told.DateOfBirth?.ToString("yyyy-MM-dd"), Day(held.BirthDate), StringComparison.Ordinal),
        (MemberField.Email, told.Email, held.Email, StringComparison.OrdinalIgnoreCase),
        (MemberField.Phone, told.Phone, held.PhoneNumber, StringComparison.Ordinal),
        (MemberField.Address, Fingerprints.Street(told.Address), held.Address1, StringComparison.Ordinal),
        (MemberField.Address, told.Address?.Zip, held.ZipCode, StringComparison.Ordinal),
        (MemberField.Address, told.Address?.City, held.City, StringComparison.Ordinal),
    ];

    private static string? Letter(Gender? gender) => gender switch
    {
        Gender.Female => "F",
        Gender.Male => "M",
        _ => null,
    };

    // A date may come with a time of day.
    private static string? Day(string? date) => date is { Length: > 10 } ? date[..10] : date;
}
