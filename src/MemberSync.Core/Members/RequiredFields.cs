using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>
/// Checks the fields that a partner insists on. Every missing or malformed one is named, never only the first.
/// </summary>
public static class RequiredFields
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    private static readonly FrozenDictionary<MemberField, Func<Member, DateOnly, string?>> Checks =
        new Dictionary<MemberField, Func<Member, DateOnly, string?>>
        {
            [MemberField.LastName] = (m, _) => Text("Last name", m.LastName),
            [MemberField.FirstName] = (m, _) => Text("First name", m.FirstName),
            [MemberField.Gender] = (m, _) => m.Gender is null ? "Gender is missing" : null,
            [MemberField.DateOfBirth] = (m, today) => Birth(m.DateOfBirth, today),
            [MemberField.Email] = (m, _) => Email(m.Email),
            [MemberField.Contract] = (m, _) => m.Contract is null ? "Contract is missing" : null,
        }.ToFrozenDictionary();

    /// <summary>The fields that a partner can insist on.</summary>
    public static ImmutableArray<MemberField> Known { get; } = [.. Checks.Keys.Order()];

    /// <param name="fields">The fields the partner insists on, in the order an operator should read them.</param>
    /// <param name="today">Today in UTC; a date of birth after it is malformed.</param>
    /// <exception cref="KeyNotFoundException">A field has no check: a mistake in the partner's list.</exception>
    public static ImmutableArray<FieldFault> Check(Member member, IEnumerable<MemberField> fields, DateOnly today) =>
    [
        .. from field in fields
           let text = Checks[field](member, today)
           where text is not null
           select new FieldFault(field, text),
    ];

    private static string? Text(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? $"{name} is missing" : null;

    private static string? Birth(DateOnly? value, DateOnly today) => value switch
    {
        null => "Date of birth is missing",
        { } date when date > today => $"Date of birth {date:yyyy-MM-dd} lies in the future",
        { } date when date < EarliestBirth => $"Date of birth {date:yyyy-MM-dd} is before 1900",
        _ => null,
    };

    private static string? Email(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "E-mail address is missing";
        }

        return EmailAddress.IsWellFormed(value) ? null : "E-mail address is not valid: it needs the form name@domain.example";
    }
}
