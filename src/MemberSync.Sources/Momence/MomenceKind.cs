using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Http;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Reading;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.Momence;

/// <summary>
/// Momence (api.docs.momence.com): one webhook that names a session and who is booked, and an API to read members, what
/// they bought, sessions and bookings.
/// </summary>
internal sealed class MomenceKind(TimeProvider time, Func<SourceSetup, HttpMessageHandler> handlers) : ISourceKind
{
    // Published: the header, and that it signs the text of the field. How it signs is not: settings can say otherwise.
    private static readonly SignatureRule Signature = new(SignatureMode.HmacSha256Hex, "x-webhook-signature")
    {
        Field = BookedEvents.SignedField,
    };

    public string Name => "momence";

    // Momence publishes no limit; this is our own restraint.
    public int CallsPerMinute => 120;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. SignatureSettings.Faults(setup, Signature),
        .. AskingFaults.Of(
            setup,
            "https://api.momence.com",
            MomenceSettings.Credentials,
            [.. SignatureSettings.Names, .. MomenceSettings.Names]),
        .. MomenceSettings.Faults(setup.Source.Settings),
    ];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) =>
        Proof.Holds(SignatureSettings.Rule(setup, Signature), webhook, setup.WebhookSecrets, now);

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        SourceBody.Read(body, BookedEvents.Read);

    public ISourceClient? Connect(SourceSetup setup)
    {
        if (!AskingFaults.CanAsk(setup, MomenceSettings.Credentials))
        {
            return null;
        }

        var settings = MomenceSettings.Of(setup);
        var inquirer = new Inquirer(new HttpCaller(handlers(setup), time), "Momence");
        return new MomenceClient(settings, new MomenceApi(settings, inquirer, time), time);
    }
}
