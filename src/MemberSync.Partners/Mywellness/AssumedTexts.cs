using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Mywellness;

/// <summary>What operators are told of the assumptions.</summary>
internal static class AssumedTexts
{
    private const string Off =
        "The option assumedContract is off. So no cards and no photographs are sent, groups are taken to exist at "
        + "Mywellness, and single sign-on is refused: Technogym has not published how any of it works.";

    private const string On =
        "The option assumedContract is on: the calls below are guesses, because Technogym has not published them. Compare "
        + "them with its collection of requests, and correct the names in the settings.";

    private const string Cards =
        "Cards are not sent: how Mywellness takes them is not published. The option assumedContract sends them in an "
        + "assumed form.";

    private const string PhotosOff = "The photograph is not sent: the connection's option photos is off.";

    private const string PhotoUnknown =
        "The photograph is not sent: how Mywellness takes one is not published. The option assumedContract sends it in an "
        + "assumed form.";

    public static ImmutableArray<string> Assumptions(PartnerSettings settings)
    {
        if (settings.AssumedContract)
        {
            return Made(settings);
        }

        var isAskedFor = settings.Photos || settings.Values.Keys.Any(AssumedNames.Defaults.ContainsKey);
        return isAskedFor ? [Off] : [];
    }

    public static ImmutableArray<string> NotSent(Member member, PartnerSettings settings)
    {
        var cards = !member.Cards.IsEmpty && !settings.AssumedContract;
        var photo = string.IsNullOrWhiteSpace(member.PhotoUrl) ? null
            : !settings.Photos ? PhotosOff
            : !settings.AssumedContract ? PhotoUnknown
            : null;
        return [.. new[] { cards ? Cards : null, photo }.OfType<string>()];
    }

    private static ImmutableArray<string> Made(PartnerSettings settings)
    {
        var names = new AssumedNames(settings);
        var (groups, cards, photo) = (
            names.Of(MywellnessEndpoints.SaveGroups),
            names.Of(MywellnessEndpoints.SaveAccessDevices),
            names.Of(MywellnessEndpoints.UploadPhoto));
        return
        [
            On,
            $"Groups: POST …/core/facility/{{id}}/{groups.Action} with the names as '{groups.Field}' makes those that are "
            + "missing and leaves all others, before a member is given them.",
            $"Cards: POST …/core/facilityuser/{{id}}/{cards.Action} with all card numbers as '{cards.Field}' replaces those "
            + "of the member.",
            $"Photographs{(settings.Photos ? "" : " (the option photos is off)")}: POST "
            + $"…/core/facilityuser/{{id}}/{photo.Action} with a JPEG or PNG in base 64 as '{photo.Field}'.",
            "Single sign-on: a token from the app is payload.signature, signed by HMAC-SHA256 with the credential ssoKey.",
        ];
    }
}
