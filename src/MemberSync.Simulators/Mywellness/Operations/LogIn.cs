using System.Text.Json.Nodes;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Checks the credentials of a log-in and names the facility.</summary>
internal static class LogIn
{
    public static Answer Run(FacilityDefinition facility, string applicationId, BodyReader body)
    {
        var apiKey = body.Text("apiKey", required: true);
        var username = body.Text("username", required: true);
        var password = body.Text("password", required: true);
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        if (!string.Equals(applicationId, facility.ApplicationId, StringComparison.OrdinalIgnoreCase))
        {
            return Answer.Fail(ApiError.Security("applicationId", "The application is not known"));
        }

        // Inferred: which of the three is wrong is not told apart.
        return apiKey == facility.ApiKey && username == facility.Username && password == facility.Password
            ? Answer.Of(Welcome(facility))
            : Answer.Fail(ApiError.Security("credentials", "The credentials are not valid"));
    }

    private static JsonObject Welcome(FacilityDefinition facility) => new()
    {
        ["facilities"] = new JsonArray(new JsonObject
        {
            ["id"] = facility.FacilityId,
            ["url"] = facility.FacilityUrl,
            ["name"] = facility.Name ?? facility.FacilityUrl,
        }),
        ["accountConfirmed"] = true,
        ["result"] = "Success",
    };
}
