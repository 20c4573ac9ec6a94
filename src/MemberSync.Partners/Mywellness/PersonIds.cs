using MemberSync.Core.Links;

namespace MemberSync.Partners.Mywellness;

/// <summary>Mywellness's ids of a person, and the form in which they may stand in a path.</summary>
internal static class PersonIds
{
    /// <summary>The person at this facility; the id of every change.</summary>
    public const string FacilityUserId = "facilityUserId";

    /// <summary>The person in the whole cloud; the id of visits.</summary>
    public const string UserId = "userId";

    /// <summary>The durable handle of the person at this facility. It stands for the person: secret.</summary>
    public const string PermanentToken = "permanentToken";

    /// <summary>What <see cref="FitsInPath"/> asks for, in words.</summary>
    public const string Form = "1 to 100 letters, digits, hyphens and underscores";

    private const int MaxPathId = 100;
    private const int MaxToken = 2000;

    public static bool Knows(this Link link, string idName) => link.Ids.ContainsKey(idName);

    // Ids are GUIDs as far as seen. Anything that could change the meaning of a path is not taken from anybody.
    public static bool FitsInPath(string? id) =>
        id is { Length: > 0 and <= MaxPathId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static bool FitsInBody(string? token) =>
        token is { Length: > 0 and <= MaxToken } && !token.Any(char.IsControl);
}
