using MemberSync.Core.Links;

namespace MemberSync.Partners.Egym.V1;

/// <summary>eGym's id of a user in gymapi v1; it stands in bodies only.</summary>
internal static class UserIds
{
    public const string Name = "userId";

    public const string Form = "1 to 100 characters without spaces, as eGym shows it";

    private const int Longest = 100;

    public static string? UserId(this Link link) => link.Ids.GetValueOrDefault(Name);

    public static bool Fits(string? id) =>
        id is { Length: > 0 and <= Longest } && id.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c));
}
