using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Spivi.Classes;

namespace MemberSync.Partners.Spivi;

/// <summary>
/// What an answer means. Only ErrorCode 200 is known; that other numbers mean what HTTP means by them, and that a text
/// tells of an unknown client, is inferred. Nothing the partner sends makes this throw.
/// </summary>
internal static class AnswerReading
{
    private const int Fine = 200;

    private static readonly ImmutableArray<string> NotFoundTexts =
        ["not found", "notfound", "not exist", "no such", "unknown"];

    private static readonly ImmutableSortedDictionary<string, string> NoIds =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The answer to a call.</summary>
    public static PartnerAnswer Of(
        PartnerCall call, Exchange.Answered answer, PartnerSettings settings, Words words)
    {
        var reply = Reply.Read(answer.Body);
        var trouble = Trouble(answer, reply, words);
        return call.Member.Class is null
            ? OfPerson(call, reply!, trouble)
            : trouble switch
            {
                PartnerAnswer.Refused refused => ClassAnswers.OfRefusal(call, refused, reply!),
                { } other => other,
                null => ClassAnswers.Of(call, reply!, settings),
            };
    }

    private static PartnerAnswer OfPerson(PartnerCall call, Reply reply, PartnerAnswer? trouble)
    {
        var endpoint = call.Step.Endpoint;
        return trouble switch
        {
            PartnerAnswer.Refused when endpoint == SpiviEndpoints.GetClients && IsUnknown(reply) =>
                new PartnerAnswer.Done(NoIds),
            PartnerAnswer.Refused when endpoint != SpiviEndpoints.AddClient && IsUnknown(reply) =>
                new PartnerAnswer.Absent(ClientIds.ClientId),
            { } other => other,
            null when endpoint == SpiviEndpoints.GetClients => Found(call, reply),
            null when endpoint == SpiviEndpoints.AddClient => Added(call, reply),
            null => new PartnerAnswer.Done(NoIds),
        };
    }

    /// <summary>The answer to the check: the search for a client that cannot be there.</summary>
    public static PartnerAnswer OfCheck(Exchange.Answered answer, Words words)
    {
        var reply = Reply.Read(answer.Body);
        return Trouble(answer, reply, words) switch
        {
            PartnerAnswer.Refused refused => new PartnerAnswer.Misconfigured(refused.Detail),
            { } trouble => trouble,
            null when reply!.All("ClientID").Any() =>
                new PartnerAnswer.Misconfigured("the site finds clients where there can be none"),
            null => new PartnerAnswer.Done(NoIds),
        };
    }

    /// <summary>Why the answer is none, or null when all went well.</summary>
    public static PartnerAnswer? Trouble(Exchange.Answered answer, Reply? reply, Words words) =>
        (answer.Status, reply?.Code) switch
        {
            (429, _) or (_, 429) => new PartnerAnswer.Throttled(answer.RetryAfter),
            (>= 500, _) => new PartnerAnswer.Lost($"HTTP {answer.Status}"),
            (401 or 403 or 404 or (>= 300 and < 400), _) => new PartnerAnswer.Misconfigured($"HTTP {answer.Status}"),
            (_, null) when reply is null =>
                new PartnerAnswer.Lost($"HTTP {answer.Status} with a body that is not the partner's XML"),
            (_, null) => new PartnerAnswer.Lost($"HTTP {answer.Status} without an ErrorCode"),
            (_, Fine) => null,
            (_, 401 or 403) => new PartnerAnswer.Misconfigured(Said(reply!, words)),
            (_, >= 500) => new PartnerAnswer.Lost(Said(reply!, words)),
            _ => new PartnerAnswer.Refused(Said(reply!, words)),
        };

    public static string Said(Reply reply, Words words) =>
        words.Show($"{reply.Message ?? "no reason given"} (ErrorCode {reply.Code})");

    public static bool IsUnknown(Reply reply) =>
        NotFoundTexts.Any(text => reply.Message?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    // Whoever has another address is not the one that was asked for, whatever the search found.
    private static PartnerAnswer Found(PartnerCall call, Reply reply)
    {
        var username = Requests.UsernameOf(call);
        var found = reply.All("Client")
            .Where(client => Reply.TextOf(client, "Email") is not { } email || IsSame(email, username))
            .Select(client => Reply.TextOf(client, "ClientID"))
            .Where(ClientIds.IsClientId)
            .Distinct()
            .ToImmutableArray();
        return found switch
        {
            [] => new PartnerAnswer.Done(NoIds),
            [var id] when call.Link.Ids.GetValueOrDefault(ClientIds.ClientId, id!) == id =>
                new PartnerAnswer.Done(Ids(id!, username), Adopted: true),
            [_] => new PartnerAnswer.Done(NoIds), // The number was set by hand: another client has the address.
            _ => new PartnerAnswer.Undecided([.. found.Select(id => $"client {id}")]),
        };
    }

    private static PartnerAnswer Added(PartnerCall call, Reply reply) =>
        reply.All("ClientID").Select(id => id.Value.Trim()).FirstOrDefault(ClientIds.IsClientId) is { } id
            ? new PartnerAnswer.Done(Ids(id, Requests.UsernameOf(call)))
            : new PartnerAnswer.Lost("an answer without the client's number");

    private static ImmutableSortedDictionary<string, string> Ids(string clientId, string username) =>
        NoIds.Add(ClientIds.ClientId, clientId).Add(ClientIds.Username, username);

    private static bool IsSame(string email, string username) =>
        EmailAddress.Normalize(email) == EmailAddress.Normalize(username);
}
