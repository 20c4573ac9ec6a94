using System.Text.Json;

namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>The envelope of every answer: either data or errors, and the token for the next call.</summary>
/// <param name="Data">Left open, because its form is documented for some actions only.</param>
/// <param name="ExpireIn">How long the token lives, in seconds; 1800 was seen in one client.</param>
internal sealed record WireReply(
    JsonElement? Data, IReadOnlyList<WireError?>? Errors, string? Token, double? ExpireIn)
{
    public override string ToString() => nameof(WireReply);
}
