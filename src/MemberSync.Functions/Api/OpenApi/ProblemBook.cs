using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>An example of every problem, by its code.</summary>
internal static class ProblemBook
{
    public static readonly ImmutableSortedDictionary<string, Problem> ByCode = new Problem[]
    {
        Problems.NoKey(),
        Problems.UnknownKey(),
        Problems.RoleTooLow(Role.Ingest, Role.Operator),
        Problems.OtherClub(ClubId.Parse("southclub")),
        Problems.BadSignature(),
        Problems.UnprovenNotice(),
        Problems.UnprovenWebhook(),
        Problems.UnreadableWebhook(["member.dateOfBirth: '1990-02-31' is not a date; write yyyy-MM-dd"]),
        Problems.WrongToken(),
        Problems.TooManyWrongTokens(TimeSpan.FromSeconds(60)),
        Problems.NotFound("club 'westclub'", "Check the name, or set the club up first with PUT /api/clubs/{club}."),
        Problems.WrongMediaType("text/xml", "application/json"),
        Problems.TooLarge(BodyLimits.Settings, "Send less at a time."),
        Problems.TableBroken(3),
        Problems.FileUnreadable("it is neither a table of Excel nor text"),
        Problems.Malformed(new JsonException(null, null, 0, 13)),
        Problems.Faulty("change", ["eventId: is missing; write the source's id of the event"]),
        Problems.BadQuery("limit: write a whole number from 1 to 1000"),
        Problems.Refused("Only a suspended member can be enabled."),
        Problems.CheckFailed("401: the API key is not known"),
        Problems.CheckMustWait(TimeSpan.FromSeconds(41)),
        Problems.StoreUnavailable(),
        Problems.Internal(),
    }.ToImmutableSortedDictionary(problem => problem.Code, problem => problem, StringComparer.Ordinal);

    /// <summary>What may be answered to any request, whatever its route.</summary>
    public static readonly ImmutableArray<string> OfNoRoute = ["method-not-allowed", "request-faulty", "route-unknown"];
}
