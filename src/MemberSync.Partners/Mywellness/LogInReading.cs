using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>What the answer to a log-in means.</summary>
internal static class LogInReading
{
    private static readonly PartnerAnswer.Done Done = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The answer, and with Done the id of the facility.</summary>
    public static (PartnerAnswer Answer, string? FacilityId) Of(
        Exchange.Answered answer, Reply? reply, string facilityUrl, Words words) =>
        AnswerReading.Trouble(answer, reply, words) switch
        {
            // There is no session yet that could have ended, and no member to refuse: the account is refused.
            PartnerAnswer.SessionEnded => Wrong(reply is null ? $"HTTP {answer.Status}" : words.Of(reply.Errors)),
            PartnerAnswer.Refused refused => Wrong(refused.Detail),
            { } trouble => (trouble, null),
            null => Facility(reply!, facilityUrl, words),
        };

    private static (PartnerAnswer Answer, string? FacilityId) Facility(Reply reply, string facilityUrl, Words words)
    {
        ImmutableArray<WireFacility> facilities = [.. (reply.Data.Facilities ?? []).OfType<WireFacility>()];
        var result = reply.Data.Result is { } said ? $" (result {words.Show(said)})" : string.Empty;
        if (reply.Token is null || facilities.IsEmpty)
        {
            // Both clients rely on the two, whatever the status.
            return Wrong($"The log-in gave no {(reply.Token is null ? "token" : "facility")}{result}");
        }

        // Inferred: both clients take the first, which is right only while there is one.
        var own = facilities.FirstOrDefault(
            facility => string.Equals(facility.Url, facilityUrl, StringComparison.OrdinalIgnoreCase))
            ?? (facilities.Length == 1 ? facilities[0] : null);
        return own switch
        {
            null => Wrong($"The log-in gave {facilities.Length} facilities, and none is '{facilityUrl}'"),
            _ when !PersonIds.FitsInPath(own.Id) => Wrong("The log-in gave a facility without a usable id"),
            _ => (Done, own.Id),
        };
    }

    private static (PartnerAnswer Answer, string? FacilityId) Wrong(string detail) =>
        (new PartnerAnswer.Misconfigured(detail), null);
}
