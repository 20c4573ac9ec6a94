using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Mapping;
using MemberSync.Sources.Reading;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.Json;

/// <summary>Any gym system that sends JSON: a mapping says what it means, and settings say how it is signed.</summary>
internal sealed class JsonKind : ISourceKind
{
    // Ours to choose, as a system without a known form has none; the form is the most common one.
    private static readonly SignatureRule Signature =
        new(SignatureMode.HmacSha256Hex, "X-Signature") { Prefix = "sha256=" };

    public string Name => "json";

    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. SettingNames.Faults(setup, SignatureSettings.Names),
        .. SignatureSettings.Faults(setup, Signature),
        .. MappingOf(setup, out _),
    ];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) =>
        Proof.Holds(SignatureSettings.Rule(setup, Signature), webhook, setup.WebhookSecrets, now);

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now)
    {
        var faults = MappingOf(setup, out var mapping);
        return mapping is null
            ? new SourceReading.Rejected(faults)
            : SourceBody.Read(body, json => MappedBody.Read(json, mapping, setup, now));
    }

    public ISourceClient? Connect(SourceSetup setup) => null;

    private static ImmutableArray<string> MappingOf(SourceSetup setup, out ChangeMapping? mapping)
    {
        mapping = null;
        if (setup.Source.Mapping is not { } json)
        {
            return ["mapping: is missing; write how this system's JSON becomes members, as docs/sources.md shows"];
        }

        mapping = MappingReader.Read(json, out var faults);
        return faults;
    }
}
