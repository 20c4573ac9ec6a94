using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Engine.SetAside;

/// <summary>Finds out whom a message is about that could not be handled.</summary>
internal static class SetAsideSubject
{
    public static bool IsAbout(string body, ClubId club, MemberId member)
    {
        try
        {
            using var message = JsonDocument.Parse(body);
            return Text(message.RootElement, "club") is var named && (named is null || named == club.ToString())
                && message.RootElement.ValueKind == JsonValueKind.Object
                && SubjectOf(message.RootElement) == member.ToString();
        }
        catch (JsonException)
        {
            return body.Contains(member.ToString(), StringComparison.Ordinal);
        }
    }

    private static string? SubjectOf(JsonElement message) =>
        message.TryGetProperty("booking", out var booking) ? Text(booking, "member")
        : message.TryGetProperty("member", out var person) ? Text(person, "id") ?? Text(message, "member")
        : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var field)
        && field.ValueKind == JsonValueKind.String
            ? field.GetString()
            : null;
}
