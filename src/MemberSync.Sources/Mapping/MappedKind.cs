using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Reading;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.Mapping;

/// <summary>A gym system that sends JSON: a mapping says what it means, and settings say how it is signed.</summary>
/// <param name="name">The kind's name in settings.</param>
/// <param name="signature">How webhooks are signed where nothing else is set.</param>
/// <param name="preset">The mapping of a source that has none of its own; null: it needs one.</param>
internal sealed class MappedKind(string name, SignatureRule signature, Lazy<ChangeMapping>? preset = null) : ISourceKind
{
    public string Name => name;

    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. SettingNames.Faults(setup, SignatureSettings.Names),
        .. SignatureSettings.Faults(setup, signature),
        .. MappingOf(setup, out _),
    ];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) =>
        Proof.Holds(SignatureSettings.Rule(setup, signature), webhook, setup.WebhookSecrets, now);

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        SourceBody.Read(body, json => Read(json, setup, now));

    /// <summary>As <see cref="Read(ReadOnlyMemory{byte}, SourceSetup, DateTimeOffset)"/>, of a body that was opened.</summary>
    public SourceReading Read(JsonElement body, SourceSetup setup, DateTimeOffset now)
    {
        var faults = MappingOf(setup, out var mapping);
        return mapping is null ? new SourceReading.Rejected(faults) : MappedBody.Read(body, mapping, setup, now);
    }

    public ISourceClient? Connect(SourceSetup setup) => null;

    private ImmutableArray<string> MappingOf(SourceSetup setup, out ChangeMapping? mapping)
    {
        if (setup.Source.Mapping is { } json)
        {
            mapping = MappingReader.Read(json, out var faults);
            return faults;
        }

        mapping = preset?.Value;
        return mapping is null
            ? ["mapping: is missing; write how this system's JSON becomes members, as docs/sources.md shows"]
            : [];
    }
}
