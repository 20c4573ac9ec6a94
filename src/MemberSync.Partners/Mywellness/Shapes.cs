using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// What the data of an answer mean, by their shape and not by the name of their result: the partner's list of results
/// is not published, one name's meaning is disputed, and unknown ones must do no harm.
/// </summary>
internal static class Shapes
{
    // Under every other name the person was there before, and the partner may hold another word of them.
    private const string CreatedResult = "Created";
    private const int MaxCandidates = 20;

    private static readonly ImmutableSortedDictionary<string, string> NoIds =
        ImmutableSortedDictionary<string, string>.Empty;

    public static PartnerAnswer Of(Endpoint endpoint, WireData data, Words words) => endpoint switch
    {
        _ when endpoint == MywellnessEndpoints.Create => Created(data, words),
        _ when endpoint == MywellnessEndpoints.FindByToken => Found(data, PersonIds.FacilityUserId),
        _ when endpoint == MywellnessEndpoints.FindByExternalId =>
            Found(data, PersonIds.FacilityUserId, PersonIds.PermanentToken),
        _ when endpoint == MywellnessEndpoints.SaveMembership || endpoint == MywellnessEndpoints.Visit =>
            Succeeded(data, words),
        _ when endpoint == MywellnessEndpoints.Delete && data.Result is null =>
            new PartnerAnswer.Lost("an answer without a result"),

        // What an update answers is not documented; that data without errors are success is inferred.
        _ => new PartnerAnswer.Done(NoIds),
    };

    private static PartnerAnswer Created(WireData data, Words words)
    {
        var ids = Ids(data);
        var candidates = Candidates(data, words);
        var whole = ids.ContainsKey(PersonIds.FacilityUserId) && ids.ContainsKey(PersonIds.PermanentToken);
        var enough = ids.ContainsKey(PersonIds.FacilityUserId) || ids.ContainsKey(PersonIds.PermanentToken);
        return (whole, enough, candidates.IsEmpty, data.Result) switch
        {
            (true, _, _, var result) => new PartnerAnswer.Done(ids, Adopted: result != CreatedResult),
            (false, _, false, _) => new PartnerAnswer.Undecided(candidates),
            (false, true, true, var result) => new PartnerAnswer.Done(ids, Adopted: result != CreatedResult),
            (false, false, true, { } result) => new PartnerAnswer.Refused(words.Show(result)),
            (false, false, true, null) => new PartnerAnswer.Lost("an answer with neither ids nor a result"),
        };
    }

    // An answer without any of the ids that the next step needs would only be asked for again at once.
    private static PartnerAnswer Found(WireData data, params ReadOnlySpan<string> needed)
    {
        var ids = Ids(data);
        foreach (var name in needed)
        {
            if (ids.ContainsKey(name))
            {
                return new PartnerAnswer.Done(ids);
            }
        }

        return new PartnerAnswer.Lost("an answer without the person's ids");
    }

    private static PartnerAnswer Succeeded(WireData data, Words words) => data.Result switch
    {
        "Success" => new PartnerAnswer.Done(NoIds),
        { } result => new PartnerAnswer.Refused(words.Show(result)),
        null => new PartnerAnswer.Lost("an answer without a result"),
    };

    private static ImmutableSortedDictionary<string, string> Ids(WireData data)
    {
        var ids = NoIds;
        ids = PersonIds.FitsInPath(data.FacilityUserId) ? ids.Add(PersonIds.FacilityUserId, data.FacilityUserId!) : ids;
        ids = PersonIds.FitsInPath(data.UserId) ? ids.Add(PersonIds.UserId, data.UserId!) : ids;
        return PersonIds.FitsInBody(data.PermanentToken)
            ? ids.Add(PersonIds.PermanentToken, data.PermanentToken!)
            : ids;
    }

    private static ImmutableArray<string> Candidates(WireData data, Words words) =>
    [
        .. (data.MatchedUsers ?? [])
            .OfType<WireMatchedUser>()
            .Take(MaxCandidates)
            .Select(user => string.IsNullOrWhiteSpace(user.Email) ? "no e-mail address" : words.Show(user.Email)),
    ];
}
