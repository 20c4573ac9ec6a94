using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.V1.Wire;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym.V1;

/// <summary>What an answer means (published, unless it says otherwise). Nothing the partner sends makes this throw.</summary>
internal static class GymApiAnswers
{
    private const string NotHere =
        "the address is not that of eGym's gymapi v1: compare address and settings.basePath (/gymapi/v1 or /v1)";

    private static readonly PartnerAnswer.Done Done = new(ImmutableSortedDictionary<string, string>.Empty);

    public static PartnerAnswer Of(PartnerCall call, Exchange.Answered answer, Words words) =>
        (answer.Status, Read(answer)) switch
        {
            (>= 200 and < 300, null) when call.Step.Endpoint != GymApiEndpoints.CheckIn || !answer.Body.IsEmpty =>
                new PartnerAnswer.Lost("an answer that is not eGym's"),
            (>= 200 and < 300, var reply) => Success(call, reply),
            (404, { ErrorText: not null }) => Missing(call),
            (403, { ErrorText: not null }) when call.Step.Endpoint != GymApiEndpoints.CheckIn => new PartnerAnswer.Refused(
                "eGym has blacklisted the e-mail address: enter another one in the gym system, or ask eGym's support to allow it"),
            (413 or 415, _) when call.Step.Endpoint == GymApiEndpoints.PublishPhoto =>
                new PartnerAnswer.LeftOut($"the photograph, because eGym refuses it with HTTP {answer.Status}"),
            (413, _) => new PartnerAnswer.Refused("HTTP 413: eGym takes at most 16 MB"),
            (415, _) => new PartnerAnswer.Refused("HTTP 415: eGym does not take this form of data"),
            (400, { ErrorText: { } text }) => new PartnerAnswer.Refused(
                $"eGym refuses the data, mostly for an e-mail address that it holds for invalid; correct them in the gym system: "
                + words.Show(text)),
            (409, { ErrorText: { } text }) => new PartnerAnswer.Refused(
                $"another person at eGym has these data; compare the e-mail address, or ask eGym's support: {words.Show(text)}"),
            (_, var reply) => Trouble(answer, reply, words),
        };

    public static PartnerAnswer OfCheck(Exchange.Answered answer, Words words) => answer.Status switch
    {
        >= 200 and < 300 when IsPage(answer) => new PartnerAnswer.Misconfigured($"HTTP {answer.Status} with a page: {NotHere}"),
        >= 200 and < 300 => Done,
        404 => new PartnerAnswer.Misconfigured($"HTTP 404: {NotHere}"),
        _ => Trouble(answer, Read(answer), words),
    };

    private static PartnerAnswer Trouble(Exchange.Answered answer, WireReply? reply, Words words) => answer.Status switch
    {
        429 => new PartnerAnswer.Throttled(answer.RetryAfter),
        401 => new PartnerAnswer.Misconfigured(
            "HTTP 401: settings.gymId and credentials.accessToken are not a pair that eGym knows"),
        403 => new PartnerAnswer.Misconfigured("HTTP 403: eGym lets this gym id make no such call; ask eGym's support"),
        404 => new PartnerAnswer.Misconfigured($"HTTP 404: {NotHere}"),
        >= 300 and < 400 => new PartnerAnswer.Misconfigured($"HTTP {answer.Status}: a redirect; {NotHere}"),
        < 500 when reply?.ErrorText is { } text => new PartnerAnswer.Refused($"HTTP {answer.Status}: {words.Show(text)}"),
        _ => new PartnerAnswer.Lost($"HTTP {answer.Status}"),
    };

    // That nobody is there was the question of a look-up. Someone who was never given an id cannot be gone.
    private static PartnerAnswer Missing(PartnerCall call) => IsLookUp(call) ? Done
        : call.Step.Endpoint == GymApiEndpoints.PublishNew ? new PartnerAnswer.Misconfigured($"HTTP 404: {NotHere}")
        : new PartnerAnswer.Absent(UserIds.Name);

    private static PartnerAnswer Success(PartnerCall call, WireReply? reply)
    {
        var endpoint = call.Step.Endpoint;
        var ids = UserIds.Fits(reply?.UserId) ? Done.Ids.Add(UserIds.Name, reply!.UserId!) : Done.Ids;
        var bringsId = IsLookUp(call) || endpoint == GymApiEndpoints.PublishNew;
        return bringsId && ids.IsEmpty ? new PartnerAnswer.Lost("an answer without the user's id")
            : IsLookUp(call) && !call.Link.InDoubt && IsAnother(call.Member, reply!) ? new PartnerAnswer.Refused(
                endpoint == GymApiEndpoints.FindByEmail
                    ? $"another person at eGym (user {reply!.UserId}) has the e-mail address, and would be overwritten. Give the "
                    + "member another address in the gym system; or, if both are one person, set that user as the external id"
                    : $"another person at eGym (user {reply!.UserId}) has this member's id as its membership id. Ask eGym's "
                    + "support to clear it; or, if both are one person, set that user as the external id")
            : IsLookUp(call) ? new PartnerAnswer.Done(ids, Adopted: true)
            : endpoint == GymApiEndpoints.PublishNew ? new PartnerAnswer.Done(ids)
            : Done;
    }

    private static bool IsLookUp(PartnerCall call) =>
        call.Step.Endpoint == GymApiEndpoints.ReadProfile || call.Step.Endpoint == GymApiEndpoints.FindByEmail;

    // Ours (inferred): families share an address and a last name. What is not known contradicts nothing, as eGym knows
    // little of people who only have its app.
    private static bool IsAnother(Member member, WireReply user) =>
        Differ(member.FirstName, user.FirstName) || Differ($"{member.DateOfBirth:yyyy-MM-dd}", user.DateOfBirth);

    private static bool Differ(string? one, string? other) => !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other)
        && !string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsPage(Exchange.Answered answer) => answer.MediaType == "text/html";

    private static WireReply? Read(Exchange.Answered answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, GymApiReplyJson.Default.WireReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
