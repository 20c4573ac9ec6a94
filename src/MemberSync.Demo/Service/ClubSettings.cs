using System.Text.Json.Nodes;

namespace MemberSync.Demo.Service;

/// <summary>A club of the demo, as it is put to the service.</summary>
internal static class ClubSettings
{
    /// <param name="connections">How many are enabled.</param>
    public static JsonObject Of(string name, int connections) => new()
    {
        ["name"] = name,
        ["timeZone"] = "Europe/Zurich",
        ["syncPolicy"] = connections > 1 ? "multiple" : "single",
        ["registrationMode"] = "ApproveAndCreate",
    };
}
