using System.Text.Json.Nodes;
using MemberSync.Demo.Partner;

namespace MemberSync.Demo.Service;

/// <summary>A club of the demo and its connection, as they are put to the service.</summary>
internal static class ClubSettings
{
    public static JsonObject Club(string name) => new()
    {
        ["name"] = name,
        ["timeZone"] = "Europe/Zurich",
        ["syncPolicy"] = "single",
        ["registrationMode"] = "ApproveAndCreate",
    };

    public static JsonObject Connection(Uri partner, string facilityUrl) => new()
    {
        ["partner"] = "mywellness",
        ["enabled"] = true,
        ["address"] = partner.ToString(),
        ["settings"] = new JsonObject
        {
            ["facilityUrl"] = facilityUrl,
            ["applicationId"] = Facility.ApplicationId,
        },
        ["credentials"] = new JsonObject
        {
            ["apiKey"] = Facility.ApiKey,
            ["username"] = Facility.Username,
            ["password"] = Facility.Password,
        },
    };
}
