using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Http;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Reading;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.PerfectGymNext;

/// <summary>
/// PerfectGym Next and Magicline, which share one interface (developer.sportalliance.com): webhooks that only name a
/// customer, and an API to read customers and contracts.
/// </summary>
internal sealed class PerfectGymNextKind(TimeProvider time, Func<SourceSetup, HttpMessageHandler> handlers) : ISourceKind
{
    private static readonly SignatureRule Signature = new(SignatureMode.SharedSecret, "X-API-KEY");

    public string Name => "perfectgym-next";

    // Published for each operation alone; taken for all of them together, it holds for each.
    public int CallsPerMinute => 1000;

    public ImmutableArray<string> Faults(SourceSetup setup) =>
    [
        .. SignatureSettings.Faults(setup, Signature),
        .. AskingFaults.Of(
            setup,
            "https://<tenant>.open-api.perfectgym.com",
            PerfectGymNextSettings.Credentials,
            [.. SignatureSettings.Names, .. PerfectGymNextSettings.Names]),
    ];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) =>
        Proof.Holds(SignatureSettings.Rule(setup, Signature), webhook, setup.WebhookSecrets, now);

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        SourceBody.Read(body, json => StudioEvents.Read(json, setup));

    public ISourceClient? Connect(SourceSetup setup)
    {
        if (!AskingFaults.CanAsk(setup, PerfectGymNextSettings.Credentials))
        {
            return null;
        }

        var caller = new HttpCaller(handlers(setup), time);
        return new PerfectGymNextClient(
            PerfectGymNextSettings.Of(setup), new Inquirer(caller, "PerfectGym"), time);
    }
}
