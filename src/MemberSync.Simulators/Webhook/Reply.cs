using System.Text.Json.Nodes;

namespace MemberSync.Simulators.Webhook;

/// <summary>What a receiver says to a message.</summary>
internal sealed record Reply(int Status, string Body)
{
    public static Reply Done { get; } = new(204, string.Empty);

    public static Reply Gone { get; } = Refused(410, "nobody is known here by this id");

    public static Reply Named(string field, string id) => new(200, new JsonObject { [field] = id }.ToJsonString());

    public static Reply Refused(int status, string message) =>
        new(status, new JsonObject { ["message"] = message }.ToJsonString());
}
