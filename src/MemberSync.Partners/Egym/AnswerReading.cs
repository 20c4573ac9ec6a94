using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.Wire;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym;

/// <summary>What an answer means (published, unless it says otherwise). Nothing the partner sends makes this throw.</summary>
internal static class AnswerReading
{
    private static readonly PartnerAnswer.Done Done = new(ImmutableSortedDictionary<string, string>.Empty);

    // Of the location that the key stands for, and not of the member.
    private const string Location = "GYM_LOCATION";

    /// <summary>The answer to a call for one member.</summary>
    public static PartnerAnswer Of(PartnerCall call, WireAccount wanted, Exchange.Answered answer, Words words) =>
        answer.Status switch
        {
            404 or (>= 200 and < 300) when call.Step.Endpoint == EgymEndpoints.FindByRfid =>
                CardAnswers.Of(call, answer) ?? Missing(call, wanted, answer, words),
            404 => Missing(call, wanted, answer, words),
            409 => Conflicts.Of(call, wanted, Reply.Error(answer), words),
            >= 200 and < 300 => Success(call, wanted, answer),
            _ => Trouble(call.Step.Endpoint, answer, words),
        };

    /// <summary>The answer to a check.</summary>
    public static PartnerAnswer OfCheck(Exchange.Answered answer, Words words) => answer.Status switch
    {
        200 when Reply.IsObject(answer) => Done,
        200 => new PartnerAnswer.Misconfigured("HTTP 200 with a body that is not eGym's: the address leads elsewhere"),
        404 => new PartnerAnswer.Misconfigured("HTTP 404: the address is not that of eGym's MMS API v2"),
        _ => Trouble(EgymEndpoints.List, answer, words),
    };

    private static PartnerAnswer Trouble(Endpoint endpoint, Exchange.Answered answer, Words words)
    {
        var error = Reply.Error(answer);
        return (answer.Status, error.ErrorCode) switch
        {
            (429, _) => new PartnerAnswer.Throttled(answer.RetryAfter),
            (401, _) => new PartnerAnswer.Misconfigured("HTTP 401: eGym saw no key"),
            (403, "missingPermission") => new PartnerAnswer.Misconfigured(
                $"the key may not make the call {endpoint}: ask eGym to extend its permissions, or turn off what needs it "
                + "(settings.cards for RFIDs, options.photos for images)"),
            (403, "forbiddenAction") => new PartnerAnswer.Refused(words.Of(error)),
            (403, { } code) when code.StartsWith("corporateFitness", StringComparison.Ordinal) =>
                new PartnerAnswer.Refused(words.Of(error)),
            (403, _) => new PartnerAnswer.Misconfigured("HTTP 403: eGym does not know the key"),
            (>= 500, _) => new PartnerAnswer.Lost($"HTTP {answer.Status}"),
            (>= 300 and < 400, _) => new PartnerAnswer.Misconfigured($"HTTP {answer.Status}: a redirect"),
            (_, null) => new PartnerAnswer.Lost($"HTTP {answer.Status} without a reason of eGym's"),
            _ => new PartnerAnswer.Refused(words.Of(error)),
        };
    }

    private static PartnerAnswer Missing(PartnerCall call, WireAccount wanted, Exchange.Answered answer, Words words)
    {
        var (error, endpoint) = (Reply.Error(answer), call.Step.Endpoint);
        return (error.ErrorCode, error.Metadata?.Entity) switch
        {
            (null, _) => new PartnerAnswer.Misconfigured("HTTP 404 without a reason: the address is not that of eGym's MMS API v2"),
            (_, Location) => new PartnerAnswer.Misconfigured("eGym does not know the location of the key any more"),
            (_, not (null or "ACCOUNT" or "CHAIN_PROFILE" or "MEMBERSHIP")) =>
                new PartnerAnswer.Refused($"eGym does not find {words.Show(error.Metadata!.Entity!)}: {words.Of(error)}"),
            _ when endpoint == EgymEndpoints.FindByMembershipId => Done, // That nobody is there was the question.
            _ when endpoint == EgymEndpoints.FindByEmail => new PartnerAnswer.Refused(
                "eGym says that the e-mail address is in use in the chain, and shows no account that has it. Ask eGym's support "
                + "whose it is, or give the member another address"),
            _ when call.Step.OfRival => new PartnerAnswer.Absent(null),
            _ => new PartnerAnswer.Absent(AccountIds.Name),
        };
    }

    private static PartnerAnswer Success(PartnerCall call, WireAccount wanted, Exchange.Answered answer)
    {
        var endpoint = call.Step.Endpoint;
        if (endpoint == EgymEndpoints.Create)
        {
            return Reply.Account(answer) is { } made
                ? new PartnerAnswer.Done(Ids(made))
                : new PartnerAnswer.Lost("an account was made, and its id did not come");
        }

        return endpoint == EgymEndpoints.FindByMembershipId
            || endpoint == EgymEndpoints.FindByEmail
            || endpoint == EgymEndpoints.Read
                ? Reply.Account(answer) is { } found
                    ? call.Step.Looks ? Done with { Differs = Differences.Of(wanted, found) } : Found(wanted, found)
                    : new PartnerAnswer.Lost("an answer that shows no account")
                : Plain(answer);
    }

    // Published: 204, or the account. A page of somebody in between, such as one of maintenance, says nothing of the call.
    private static PartnerAnswer Plain(Exchange.Answered answer) => answer.Body.IsEmpty || Reply.IsObject(answer)
        ? Done
        : new PartnerAnswer.Lost($"HTTP {answer.Status} with a body that is not eGym's");

    // What eGym holds already is not told again.
    private static PartnerAnswer Found(WireAccount wanted, WireAccount found) => SamePerson.Is(wanted, found)
        ? new PartnerAnswer.Done(Ids(found), Adopted: true) { Holds = Fingerprints.Held(wanted, found) }
        : new PartnerAnswer.InTheWay(found.AccountId, Fingerprints.Basis(wanted), IsAnother: true);

    private static ImmutableSortedDictionary<string, string> Ids(WireAccount account) =>
        Done.Ids.Add(AccountIds.Name, account.AccountId!);
}
