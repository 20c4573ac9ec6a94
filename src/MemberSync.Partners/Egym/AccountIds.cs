using MemberSync.Core.Links;

namespace MemberSync.Partners.Egym;

/// <summary>eGym's id of an account, and the form in which it may stand in a path.</summary>
internal static class AccountIds
{
    public const string Name = "accountId";

    /// <summary>What <see cref="Fits"/> asks for, in words.</summary>
    public const string Form = "1 to 100 letters, digits and hyphens, as eGym shows it";

    private const int Longest = 100;

    public static string? AccountId(this Link link) => link.Ids.GetValueOrDefault(Name);

    // Ids are UUIDs as published. Anything that could change the meaning of a path is not taken from anybody.
    public static bool Fits(string? id) =>
        id is { Length: > 0 and <= Longest } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
