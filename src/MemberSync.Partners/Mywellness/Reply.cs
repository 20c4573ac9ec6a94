using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>An answer's body, read. Its texts come from outside: cut and cleaned before anybody sees them.</summary>
/// <param name="HasData">Whether there are data at all, in whatever form.</param>
/// <param name="Data">The data, where they have the form of an object; otherwise all absent.</param>
internal sealed record Reply(
    bool HasData, WireData Data, ImmutableArray<WireError> Errors, string? Token, TimeSpan? ExpiresIn)
{
    private static readonly WireData NoData = new(null, null, null, null, null, null);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>Null when the body is not what the partner's envelope can be.</summary>
    public static Reply? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ReplyJson.Default.WireReply) is { } wire ? Of(wire) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => nameof(Reply);

    private static Reply Of(WireReply wire) => new(
        wire.Data is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) },
        wire.Data is { ValueKind: JsonValueKind.Object } data ? data.Deserialize(ReplyJson.Default.WireData)! : NoData,
        [.. (wire.Errors ?? []).OfType<WireError>()],
        PersonIds.FitsInBody(wire.Token) ? wire.Token : null,
        wire.ExpireIn is { } seconds && seconds > 0 && seconds < LongestLife.TotalSeconds
            ? TimeSpan.FromSeconds(seconds)
            : null);
}
