using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Mywellness;

/// <summary>The bodies of assumed actions: one field, whose name is a setting, and the token. Pure.</summary>
internal static class AssumedRequests
{
    // Base 64 as it is: an escaped '+' would be as right, and one more thing for a partner to read wrongly.
    private static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="image">The photograph; empty for the other actions.</param>
    public static byte[] Body(PartnerCall call, AssumedNames names, ReadOnlyMemory<byte> image, string token)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Plainly))
        {
            json.WriteStartObject();
            WriteField(json, call, names.Of(call.Step.Endpoint).Field, image);
            json.WriteString("token", token);
            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    private static void WriteField(Utf8JsonWriter json, PartnerCall call, string field, ReadOnlyMemory<byte> image)
    {
        if (call.Step.Endpoint == MywellnessEndpoints.UploadPhoto)
        {
            json.WriteBase64String(field, image.Span);
            return;
        }

        var texts = call.Step.Endpoint == MywellnessEndpoints.SaveGroups
            ? Fingerprints.GroupsOf(call.Member)
            : call.Member.Cards;
        json.WriteStartArray(field);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
