using System.Text;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Sources;

namespace MemberSync.Engine.SetAside;

/// <summary>Finds out whom a message is about that could not be handled.</summary>
internal static class SetAsideSubject
{
    public static bool IsAbout(SetAsideMessage message, string body, ClubId club, MemberId member) =>
        message.Queue == SourceInbox.Shelf ? OfWebhook(body, club, member) : OfChange(body, club, member);

    /// <summary>Whose message it is; null: the body does not tell.</summary>
    public static ClubId? ClubOf(string queue, string body)
    {
        try
        {
            using var message = JsonDocument.Parse(body);
            return queue == SourceInbox.Shelf ? JsonSerializer.Deserialize(body, RowJson.Default.UnreadWebhook)!.Club
                : ClubId.TryParse(Text(message.RootElement, "club"), out var club) ? club
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool OfChange(string body, ClubId club, MemberId member)
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

    // It could not be read, so whoever it names anywhere is whom it may be about.
    private static bool OfWebhook(string body, ClubId club, MemberId member)
    {
        var kept = JsonSerializer.Deserialize(body, RowJson.Default.UnreadWebhook)!;
        var id = member.ToString();
        return kept.Club == club && id.Length > kept.Prefix.Length && id.StartsWith(kept.Prefix, StringComparison.Ordinal)
            && Names(Encoding.UTF8.GetString(kept.Body), id[kept.Prefix.Length..]);
    }

    private static bool Names(string text, string id)
    {
        for (var at = Find(text, id, 0); at >= 0; at = Find(text, id, at + 1))
        {
            if (!IsPart(text, at - 1) && !IsPart(text, at + id.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string text, string id, int from) => text.IndexOf(id, from, StringComparison.Ordinal);

    // 15 is not named by 1500, nor by a15.
    private static bool IsPart(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

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
