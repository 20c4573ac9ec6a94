using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// What an answer means. The envelope is published; the classes follow from it and from two clients' behaviour, and are
/// inferred where the code says so. Nothing the partner sends makes this throw.
/// </summary>
internal static class AnswerReading
{
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;

    // That an unknown person is reported under the name of the id, or under none, is inferred.
    private static readonly ImmutableHashSet<string> PersonFields = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        string.Empty,
        PersonIds.FacilityUserId,
        PersonIds.UserId,
        PersonIds.PermanentToken,
        "externalId",
        "facilityUser",
        "user");

    private static readonly ImmutableArray<string> NotFoundTexts =
        ["not found", "notfound", "no such", "not exist", "unknown"];

    /// <summary>The answer to a call for one member.</summary>
    public static PartnerAnswer Of(Endpoint endpoint, Link link, Exchange.Answered answer, Reply? reply, Words words) =>
        Trouble(answer, reply, words) switch
        {
            PartnerAnswer.Refused when reply!.Errors.Any(IsUnknownPerson) && MissingId(endpoint, link) is { } absent =>
                absent,
            { } trouble => trouble,
            null => Shapes.Of(endpoint, reply!.Data, words),
        };

    /// <summary>Why the answer brings no data, or null when it does.</summary>
    public static PartnerAnswer? Trouble(Exchange.Answered answer, Reply? reply, Words words) =>
        (answer.Status, reply) switch
        {
            (429, _) => new PartnerAnswer.Throttled(answer.RetryAfter),
            (>= 500, _) => new PartnerAnswer.Lost($"HTTP {answer.Status}"),
            (401, _) => new PartnerAnswer.SessionEnded(),
            (_, { } told) when told.Errors.Any(SaysSessionEnded) => new PartnerAnswer.SessionEnded(),
            (403, _) when !IsForbidden(reply) && MentionsLimit(answer.Body) =>
                new PartnerAnswer.Throttled(answer.RetryAfter),
            (403, null) => new PartnerAnswer.Misconfigured("HTTP 403"),
            (403, { } told) => new PartnerAnswer.Misconfigured(words.Of(told.Errors)),
            (>= 300 and < 400, _) => new PartnerAnswer.Misconfigured($"HTTP {answer.Status}: a redirect"),
            (_, null) => new PartnerAnswer.Lost($"HTTP {answer.Status} with a body that is not the partner's JSON"),
            (_, { } told) when IsForbidden(told) || IsUnknownPath(told, answer.Status) =>
                new PartnerAnswer.Misconfigured(words.Of(told.Errors)),
            (_, { Errors.IsEmpty: false } told) => new PartnerAnswer.Refused(words.Of(told.Errors)),
            (_, { HasData: false }) => new PartnerAnswer.Lost($"HTTP {answer.Status} with neither data nor errors"),
            (< 200 or >= 300, _) => new PartnerAnswer.Lost($"HTTP {answer.Status} without a reason"),
            _ => null,
        };

    // Missing permissions, or a security error other than an ended session: the key or the account is wrong.
    private static bool IsForbidden(Reply? reply) => reply is not null && reply.Errors.Any(
        error => string.Equals(error.Type, "Security", Loosely)
            || Texts(error).Any(text => text.Contains("NoPermissions", Loosely)));

    // Inferred: a path that the partner does not have is no statement about the person.
    private static bool IsUnknownPath(Reply reply, int status) =>
        status == 404 && !reply.Errors.IsEmpty && !reply.Errors.Any(IsUnknownPerson);

    // Published for an older API of this partner: quota exceeded is a 403. The words are inferred.
    private static bool MentionsLimit(ReadOnlyMemory<byte> body)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        return text.Contains("limit", Loosely) || text.Contains("quota", Loosely) || text.Contains("too many", Loosely);
    }

    private static bool IsUnknownPerson(WireError error) =>
        PersonFields.Contains(error.Field?.Trim() ?? string.Empty)
        && (string.Equals(error.Type, "NotFound", Loosely)
            || (!string.IsNullOrEmpty(error.Field)
                && Texts(error).Any(text => NotFoundTexts.Any(words => text.Contains(words, Loosely)))));

    // Under which id the partner did not know the person; null for a call that names no person.
    private static PartnerAnswer.Absent? MissingId(Endpoint endpoint, Link link) => endpoint switch
    {
        _ when endpoint == MywellnessEndpoints.Create || endpoint == MywellnessEndpoints.SaveGroups => null,
        _ when endpoint == MywellnessEndpoints.FindByToken => new(PersonIds.PermanentToken),
        _ when endpoint == MywellnessEndpoints.Visit => new(PersonIds.UserId),

        // Asked by our id because the ids at hand lead nowhere: they are wrong, and are forgotten one by one.
        _ when endpoint == MywellnessEndpoints.FindByExternalId => new(link.Ids.IsEmpty ? null : link.Ids.Keys.First()),
        _ => new(PersonIds.FacilityUserId),
    };

    private static bool SaysSessionEnded(WireError error) =>
        Texts(error).Any(text => text.Contains("TokenNotValid", StringComparison.Ordinal));

    private static IEnumerable<string> Texts(WireError error) =>
        new[] { error.Field, error.Type, error.Details, error.ErrorMessage, error.Message }.OfType<string>();
}
