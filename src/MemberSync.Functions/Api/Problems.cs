using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Access;
using MemberSync.Functions.Portal;

namespace MemberSync.Functions.Api;

/// <summary>Every error of the API, in one place: what was asked, what was found, what to do.</summary>
internal static class Problems
{
    private static readonly TimeSpan StoreRetry = TimeSpan.FromSeconds(5);

    public static Problem NoKey() => new(401, "key-missing", "A key is needed",
        "The request carries no key. Send it as 'Authorization: Bearer <key>'.");

    public static Problem UnknownKey() => new(401, "key-unknown", "The key is not known",
        "No key with this text is in force. Check it for missing characters, or ask an administrator for a new one.");

    public static Problem RoleTooLow(Role has, Role needed) => new(403, "role-too-low", "The key may not do this",
        $"This route needs the role '{Lower(needed)}', and the key has '{Lower(has)}'. Use a key with that role, "
        + "or ask an administrator for one.");

    public static Problem OtherClub(ClubId own) => new(403, "other-club", "The key is for one club",
        $"The key opens only what belongs to club '{own}', and this route is not part of it. "
        + "Use that club's routes, or another key.");

    public static Problem BadSignature() => new(401, "signature-invalid", "The webhook is not signed as agreed",
        "The request needs the headers webhook-id, webhook-timestamp (within 5 minutes of now) and webhook-signature, "
        + "signed with a secret that is set for this club. Check the secret, the clock, and that the body is signed "
        + "as sent.");

    public static Problem UnprovenNotice() => new(401, "notice-unproven", "Nothing proves that the partner sent this",
        "The request needs the secret that the webhook was registered with at the partner, and the connection the same one "
        + "among its credentials (eGym: the header x-api-key, and credentials.webhookSecret). Set both to the same text.");

    public static Problem UnprovenWebhook() => new(401, "webhook-unproven", "Nothing proves that the source sent this",
        "The club needs a source of this name that is enabled, and the webhook one of its secrets, as the source's kind says. "
        + "Check the address, the secret, and that the body is sent as it was signed.");

    public static Problem UnreadableWebhook(ImmutableArray<string> errors) => new(422, "webhook-unreadable",
        "The webhook cannot be read",
        "It is proved, and what 'errors' lists keeps it from being taken. It was set aside: set the source up so that it can "
        + "be read, try it with POST /api/clubs/{club}/sources/{source}/try, then POST /api/set-aside/{id}/retry.")
    {
        Errors = errors,
    };

    public static Problem UnreadableTrial(ImmutableArray<string> errors) => new(422, "webhook-unreadable",
        "The webhook could not be read",
        "Nothing was taken or kept. Correct the source's mapping or settings as 'errors' says, and try it again.")
    {
        Errors = errors,
    };

    public static Problem StillUnreadable(ImmutableArray<string> errors) => new(409, "refused", "Not possible in this state",
        "The webhook still cannot be read, and stays set aside. Correct the source's mapping or settings as 'errors' says.")
    {
        Errors = errors,
    };

    public static Problem SourceOvertaken() => Refused(
        "Somebody else changed this source at the same moment, and nothing of yours was stored. Look at what stands there "
        + "now, and send yours again.");

    public static Problem NotComparable(Source source) => Refused(source.Enabled
        ? $"A source of kind '{source.Kind}' as this one is set up cannot be asked, so there is nothing to compare. If its "
            + "kind can be asked, set its address and credentials."
        : $"The source '{source.Id}' is switched off. Enable it first.");

    public static Problem WrongToken() => new(401, "token-invalid", "The sign-on is not valid",
        "The token is missing, expired, used before or not signed for this club, or the club has no single sign-on. Open "
        + "the tile in the Mywellness app again, or sign in at the club's portal.");

    public static Problem TooManyWrongTokens(TimeSpan wait) => new(429, "too-many-tokens", "Too many wrong sign-ons",
        "Too many invalid tokens came for this club, so none is looked at for the moment. Open the tile again in a minute, "
        + "or sign in at the club's portal.")
    {
        RetryAfter = wait,
    };

    public static Problem UnknownArea(string asked) => BadQuery(
        $"redirect: '{Cut(asked)}' is no area of a portal; leave it out, or write one of "
        + string.Join(", ", PortalArea.All.Select(area => area.Redirect).OfType<string>()));

    public static Problem NoRoute(HttpRequest request) => new(404, "route-unknown", "There is no such route",
        $"{request.Method} {Cut(request.Path)} leads nowhere. Everything is below /api; "
        + "see the documentation for the routes.");

    public static Problem NotFound(string what, string advice) => new(404, "not-found", $"There is no {what}", advice);

    public static Problem WrongMethod(HttpContext http) => new(405, "method-not-allowed", "The route has other methods",
        $"{http.Request.Method} was asked for; this route takes {http.Response.Headers.Allow}. Use one of "
        + "these.");

    public static Problem WrongMediaType(string? given, string taken) => new(415, "media-type", "The body is not read",
        $"The body came as '{Cut(given ?? "")}'; this route takes {taken}, in UTF-8 and without Content-Encoding.");

    public static Problem TooLarge(long limit, string advice) => new(413, "body-too-large", "The body is too large",
        $"This route takes at most {limit / 1024} KiB. {advice}");

    public static Problem BatchTooLarge(long limit, long lines) => new(413, "body-too-large", "The batch is too large",
        $"One request takes at most {limit / (1024 * 1024)} MiB. The first {lines} lines were handled before that was "
        + "reached. Send the changes in smaller batches; those that were taken have no second effect.");

    public static Problem TableTooLong(int most) => new(413, "body-too-large", "The table is too long",
        $"One table takes at most {most} lines, and nothing of this one was taken. Leave out who is not needed.");

    public static Problem TableBroken(long line) => new(400, "table-malformed", "The table cannot be read to its end",
        $"A quotation mark that begins on line {line} is never closed, and nothing was taken. Correct that line, or "
        + "export the table anew, and send it again.");

    public static Problem FileTooLarge(long limit) => new(413, "body-too-large", "The file is too large",
        $"A file may have at most {limit / (1024 * 1024)} MiB, and nothing of this one was taken. Export only the columns that "
        + "are needed, or split it, each part with the line of headings.");

    public static Problem FileUnreadable(string why) => new(400, "file-unreadable", "The file cannot be read",
        $"Nothing of the file was taken: {why}.");

    public static Problem TooManyAddresses(int lines, long limit) => new(413, "body-too-large", "The list is too long",
        $"One request takes at most {lines} lines and {limit / 1024} KiB, and nothing of this one was taken. "
        + "Split the list and send its parts one after the other.");

    public static Problem Malformed(JsonException fault) => new(400, "json-malformed", "The body is not valid JSON",
        $"The JSON breaks off at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}. "
        + "Correct it there and send it again.");

    public static Problem Faulty(string what, ImmutableArray<string> errors) => new(
        400,
        "fields-faulty",
        $"The {what} has faults",
        $"Nothing was taken: {errors.Length} {(errors.Length == 1 ? "fault was" : "faults were")} found. "
        + "Correct what 'errors' lists and send it again.")
    {
        Errors = errors,
    };

    public static Problem BadQuery(params ImmutableArray<string> errors) => new(400, "query-faulty", "The query has faults",
        "Nothing was done. Correct what 'errors' lists and ask again.")
    {
        Errors = errors,
    };

    public static Problem Refused(string why) => new(409, "refused", "Not possible in this state", why);

    public static Problem BeingRemoved(string connection) => Refused(
        $"The connection '{connection}' is being removed. Wait until it is gone, and set it up anew if it is wanted again.");
    public static Problem Overtaken() => Refused(
        "Somebody else changed this club or one of its connections at the same moment, and nothing of yours was stored. "
        + "Look at what stands there now, and send yours again.");

    public static Problem CheckFailed(string answer) => new(422, "check-failed", "The connection's check failed",
        $"The connection was to be enabled, and its check failed: {answer}. What was stored before stays as it was. "
        + "Correct address, settings or credentials, or send the settings with \"enabled\": false.");

    public static Problem CheckMustWait(TimeSpan wait) => new(429, "no-call-left", "The partner allows no call now",
        "The check was not made, because the connection's calls are used up for the moment. What was stored before "
        + "stays as it was. Try again later.")
    {
        RetryAfter = wait,
    };

    public static Problem StoreUnavailable() => new(503, "store-unavailable", "The store does not answer",
        "What was asked may or may not have been done. Send it again: a change with the same eventId has one effect.")
    {
        RetryAfter = StoreRetry,
    };

    public static Problem BadRequest(int status) => new(status, "request-faulty", "The request cannot be read",
        "The request breaks the rules of HTTP or ended early. Send it again, whole.");

    public static Problem Internal() => new(500, "internal", "Something went wrong here",
        "The fault is the service's and has been logged. Try again; if it stays, tell whoever runs the service when "
        + "it was.");

    /// <summary>The problem for an answer that was left without a body.</summary>
    public static Problem? ForStatus(HttpContext http) => http.Response.StatusCode switch
    {
        404 => NoRoute(http.Request),
        405 => WrongMethod(http),
        >= 400 and var status => BadRequest(status),
        _ => null,
    };

    public static string Lower(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    /// <summary>The beginning of a foreign text, fit to be shown.</summary>
    public static string Cut(string text)
    {
        const int MaxLength = 60;
        var shown = text.Length <= MaxLength ? text : $"{text[..(MaxLength - 1)]}…";
        return string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
