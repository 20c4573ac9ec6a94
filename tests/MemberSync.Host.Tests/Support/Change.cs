using System.Text;
using System.Text.Json.Nodes;

namespace MemberSync.Host.Tests.Support;

/// <summary>Canonical changes as producers put them on the queue.</summary>
internal static class Change
{
    /// <summary>That a member was created who lacks what the partner needs, so that nothing is sent.</summary>
    public static string Created(string member, string club = "northclub") => new JsonObject
    {
        ["club"] = club,
        ["eventId"] = $"created-{member}",
        ["type"] = "member.created",
        ["occurredAt"] = "2026-04-01T08:00:00Z",
        ["member"] = new JsonObject { ["id"] = member, ["firstName"] = "Ines" },
    }.ToJsonString();

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
