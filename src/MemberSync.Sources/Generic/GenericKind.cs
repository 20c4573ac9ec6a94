using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Reading;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.Generic;

/// <summary>A gym system that speaks as the hub does: canonical changes, signed as Standard Webhooks says.</summary>
internal sealed class GenericKind : ISourceKind
{
    private static readonly SignatureRule Signature = new(SignatureMode.StandardWebhooks, string.Empty);

    public string Name => "generic";

    public int CallsPerMinute => 0;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. SignatureSettings.Faults(setup, Signature),
        .. setup.Source.Settings.Keys.Select(name => $"settings.{name} is not known; sources of this kind have no settings"),
    ];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) =>
        Proof.Holds(Signature, webhook, setup.WebhookSecrets, now);

    // Its ids are the hub's own: the same change may also come by the API or a queue, and has one effect.
    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        SourceBody.Read(body, json => ChangeReader.Read(json) switch
        {
            ChangeReading.Taken taken => new SourceReading.Heard([new SourceEvent.Told(taken.Change)]),
            ChangeReading.Rejected rejected => new SourceReading.Rejected(rejected.Faults),
            var reading => throw new System.Diagnostics.UnreachableException(reading.GetType().Name),
        });

    public ISourceClient? Connect(SourceSetup setup) => null;
}
