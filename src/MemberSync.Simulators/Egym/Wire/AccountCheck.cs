using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.Simulators.Egym.Wire;

/// <summary>What is wrong with an account's fields. A patch may leave all of them out.</summary>
internal static class AccountCheck
{
    private const int LongestSubType = 128;

    private static readonly string[] Genders = ["MALE", "FEMALE", "NON_BINARY"];
    private static readonly string[] Types = ["BASIC", "PREMIUM", "PROSPECT", "CORPORATE_FITNESS"];

    /// <param name="whole">The account as it would be: everything that is required must be there.</param>
    public static ImmutableArray<FieldFault> FaultsOf(AccountBody whole)
    {
        var membership = whole.Membership ?? new MembershipBody();
        FieldFault?[] faults =
        [
            Required("email", whole.Email, email => email.IndexOf('@', StringComparison.Ordinal) > 0),
            Required("firstName", whole.FirstName),
            Required("lastName", whole.LastName),
            Required("gender", whole.Gender, Genders.Contains),
            Optional("dateOfBirth", whole.DateOfBirth, IsDay),
            Optional("contact.country", whole.Contact?.Country, text => text.Length == 2 && text.All(char.IsAsciiLetterUpper)),
            whole.Membership is null ? new("membership", "must not be null") : null,
            Required("membership.membershipId", membership.MembershipId),
            Required("membership.membershipType", membership.MembershipType, Types.Contains),
            Required("membership.startOfContract", membership.StartOfContract, IsDay),
            Optional("membership.endOfContract", membership.EndOfContract, IsDay),
            Optional("membership.membershipSubType", membership.MembershipSubType, text => text.Length <= LongestSubType),
            EndsTooEarly(membership)
                ? new FieldFault("membership.endOfContract", "must not be before startOfContract")
                : null,
        ];
        return [.. faults.OfType<FieldFault>().DistinctBy(fault => fault.Name)];
    }

    private static bool EndsTooEarly(MembershipBody membership) =>
        Day(membership.StartOfContract) is { } start && Day(membership.EndOfContract) is { } end && end < start;

    private static FieldFault? Required(string name, string? value, Func<string, bool>? valid = null) =>
        string.IsNullOrEmpty(value) ? new(name, "must not be empty") : Optional(name, value, valid ?? (_ => true));

    private static FieldFault? Optional(string name, string? value, Func<string, bool> valid) =>
        value is null || valid(value) ? null : new(name, "is malformed");

    private static bool IsDay(string text) => Day(text) is not null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
