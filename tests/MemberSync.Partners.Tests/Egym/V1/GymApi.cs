using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym;
using static MemberSync.Partners.Tests.Egym.Some;

namespace MemberSync.Partners.Tests.Egym.V1;

/// <summary>Links and connections of gymapi v1 with sensible values.</summary>
internal static class GymApi
{
    public const string Token = "token-of-the-location";

    public static readonly PartnerSettings Settings = With(("gymId", "4711"));

    public static readonly PartnerSettings WithPhotos = Settings with { Photos = true };

    public static readonly Link Linked =
        NewLink with { Ids = ImmutableSortedDictionary<string, string>.Empty.Add("userId", "u-1") };

    /// <summary>Nobody at eGym has the e-mail address.</summary>
    public static readonly Link Asked = NewLink.Acknowledging(Facet.Search, Fingerprints.OfTexts([Ines.Email!]));

    public static readonly PartnerConnection Location = new(
        ClubId.Parse("northclub"),
        ConnectionId.Parse("egym"),
        new Uri("https://partner.test"),
        Settings,
        ImmutableSortedDictionary<string, string>.Empty.Add("accessToken", Token));

    public static Plan Step(Member member, Link link, PartnerSettings? settings = null) =>
        new EgymPlan().For(Settings).Next(member, link, settings ?? Settings, Today);

    public static PartnerCall CallOf(Member member, Link link, PartnerSettings? settings = null) =>
        new(Xunit.Assert.IsType<Plan.Call>(Step(member, link, settings)), member, link);

    /// <summary>The link once eGym has acknowledged the whole member.</summary>
    public static Link Told(Member member, PartnerSettings? settings = null)
    {
        var link = Linked;
        while (Step(member, link, settings) is Plan.Call call)
        {
            link = link with { Acknowledged = link.Acknowledged.SetItems(call.Tells) };
        }

        return link;
    }
}
