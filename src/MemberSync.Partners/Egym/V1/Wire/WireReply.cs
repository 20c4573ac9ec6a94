using System.Text.Json.Serialization;

namespace MemberSync.Partners.Egym.V1.Wire;

/// <summary>What of an answer is read: a user with the id, or the text of an error.</summary>
internal sealed record WireReply(string? ErrorText, string? FirstName, string? DateOfBirth)
{
    [JsonConverter(typeof(TextOrNumber))]
    public string? UserId { get; init; }

    public override string ToString() => nameof(WireReply);
}
