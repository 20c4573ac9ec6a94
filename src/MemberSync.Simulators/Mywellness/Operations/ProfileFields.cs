using System.Collections.Immutable;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Rules for the personal fields that several actions share.</summary>
internal static class ProfileFields
{
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);
    private static readonly ImmutableArray<string> Genders = ["M", "F"];

    public static string? Gender(BodyReader body, bool required = false) => body.Choice("gender", Genders, required);

    public static DateOnly? BirthDate(BodyReader body, string name, DateOnly today, bool required = false)
    {
        var date = body.Date(name, required);
        if (date < EarliestBirth || date > today)
        {
            body.Refuse(name, "is no birth date of a living person");
        }

        return date;
    }

    public static string? Email(BodyReader body, bool required = false)
    {
        var email = body.Text("email", required);
        if (email is not null && !IsAddress(email))
        {
            body.Refuse("email", "must be an e-mail address");
        }

        return email;
    }

    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
    }
}
