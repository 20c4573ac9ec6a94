using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// The actions that the hub uses, named as Mywellness names them (seen in two independent clients unless said
/// otherwise), and the limit of each.
/// </summary>
internal static class MywellnessEndpoints
{
    public static readonly Endpoint LogIn = new("AccessIntegration");
    public static readonly Endpoint Create = new("CreateFacilityUserFromThirdParty");
    public static readonly Endpoint FindByToken = new("GetFacilityUserFromPermanentToken");

    /// <summary>The hub's name for it; the wire's is a setting, because one client's own texts disagree.</summary>
    public static readonly Endpoint FindByExternalId = new("GetFacilityUserByExternalID");

    public static readonly Endpoint Update = new("Update");
    public static readonly Endpoint SaveMembership = new("SaveMembership");
    public static readonly Endpoint Visit = new("Visit");
    public static readonly Endpoint Delete = new("Delete");

    /// <summary>Assumed, like the two that follow: the hub's names for them; the wire's are settings.</summary>
    public static readonly Endpoint SaveGroups = new("SaveGroups");

    public static readonly Endpoint SaveAccessDevices = new("SaveAccessDevices");
    public static readonly Endpoint UploadPhoto = new("UploadPhoto");

    /// <summary>Chosen: the partner states none.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    // 30 calls a minute for each endpoint of a facility, 200 from 21:00 to 03:00 UTC (published by an integrator).
    // That the log-in has a budget of its own like any other action is inferred.
    private static readonly RateRule Rate = new SlidingRate(
        Limit: 30,
        WindowLimit: 200,
        Window.Night,
        Period: TimeSpan.FromSeconds(60),
        Skew: TimeSpan.FromSeconds(2),
        Hold: TimeSpan.FromSeconds(5)) { CallTimeout = CallTimeout };

    // The photograph is fetched between the reservation of the call and its sending.
    private static readonly RateRule PhotoRate = Rate with { CallTimeout = PhotoSource.Timeout + CallTimeout };

    public static readonly ImmutableArray<EndpointSpec> Documented =
    [
        new(LogIn, Rate, LostAnswer.Repeat),
        new(Create, Rate, LostAnswer.ReadBack),
        new(FindByToken, Rate, LostAnswer.Repeat),
        new(FindByExternalId, Rate, LostAnswer.Repeat),
        new(Update, Rate, LostAnswer.Repeat),
        new(SaveMembership, Rate, LostAnswer.Repeat),
        new(Visit, Rate, LostAnswer.GiveUp),
        new(Delete, Rate, LostAnswer.Repeat),
    ];

    /// <summary>Called only when the connection's option says so. That each has a budget like the others is assumed.</summary>
    public static readonly ImmutableArray<EndpointSpec> Assumed =
    [
        new(SaveGroups, Rate, LostAnswer.Repeat),
        new(SaveAccessDevices, Rate, LostAnswer.Repeat),
        new(UploadPhoto, PhotoRate, LostAnswer.Repeat),
    ];

    public static readonly ImmutableArray<EndpointSpec> All = [.. Documented, .. Assumed];

    public static bool IsAssumed(Endpoint endpoint) => Assumed.Any(spec => spec.Endpoint == endpoint);
}
