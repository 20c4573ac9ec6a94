using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Mapping;
using MemberSync.Sources.Reading;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.Mindbody;

/// <summary>
/// Mindbody's webhooks. Events of clients carry the client; of all others nothing is taken. Members are known by Mindbody's
/// <c>clientUniqueId</c>, as staff can change the other id, and a merge names the lost client by this one only.
/// </summary>
internal sealed class MindbodyKind : ISourceKind
{
    // The prefix and base64 as Mindbody's clients check them; that the key is the secret's text is one source's word, so
    // signature.key can say otherwise.
    private static readonly SignatureRule Signature =
        new(SignatureMode.HmacSha256Base64, "X-Mindbody-Signature") { Prefix = "sha256=" };

    private static readonly MappedKind Clients = new("mindbody", Signature, MappingReader.Preset(MindbodyMappings.Client));
    private static readonly Lazy<ChangeMapping> Deactivated = MappingReader.Preset(MindbodyMappings.Deactivated);
    private static readonly Lazy<ChangeMapping> Merged = MappingReader.Preset(MindbodyMappings.Merged);

    public string Name => Clients.Name;

    // Its API is not asked: 1,000 questions a day are free, and more are billed.
    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) => Clients.Faults(setup);

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) => Clients.Proves(webhook, setup, now);

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        SourceBody.Read(body, json => Text(json, "eventId") switch
        {
            "client.created" or "client.updated" => Clients.Read(json, setup, now),
            "client.deactivated" => MappedBody.Read(json, Deactivated.Value, setup, now),
            "clientProfileMerger.created" => Merge(json, setup, now),
            { } other => new SourceReading.Heard([new SourceEvent.Nothing(EventWord.Of(other))]),
            null => new SourceReading.Rejected(["eventId: is missing; Mindbody names the kind of event there"]),
        });

    public ISourceClient? Connect(SourceSetup setup) => null;

    // What the kept client has become is told by an event of its own.
    private static SourceReading Merge(JsonElement json, SourceSetup setup, DateTimeOffset now) =>
        json.TryGetProperty("eventData", out var merge)
        && Raw(merge, "keptClientUniqueId") is { } kept && kept == Raw(merge, "removedClientUniqueId")
            ? new SourceReading.Rejected(["eventData: the client that is kept and the one that is removed are the same"])
            : MappedBody.Read(json, Merged.Value, setup, now);

    private static string? Raw(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.GetRawText() : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
