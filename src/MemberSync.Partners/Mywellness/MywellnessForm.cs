using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Mywellness;

/// <summary>What a connection to Mywellness is set up with.</summary>
internal static class MywellnessForm
{
    public static SetupForm Form { get; } = new(
        "https://api.mywellness.com",
        [
            new("facilityUrl", "The name of the facility in every address of its API. From Technogym.", Needed: true),
            new("applicationId", "The GUID of the integration. From Technogym.", Needed: true),
            new("externalIdAction", "Only if Technogym says so. Usual: GetFacilityUserByExternalID."),
            new("addressField", "address1 or address. Usual: address1."),
        ],
        [
            new("apiKey", "From Technogym.", Needed: true),
            new("username", "Of the staff account that the club made for the integration.", Needed: true),
            new("password", "Of the same staff account.", Needed: true),
            new("ssoKey", "From Technogym, only for single sign-on; at least 16 characters."),
        ]);
}
