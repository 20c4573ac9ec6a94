using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Reads a source's settings and stores them, or tries them on a webhook, for whoever sends them.</summary>
internal sealed class SourceEdits(
    SourceSettings settings, SourceDirectory sources, ISources kinds, AddressGuard guard, TimeProvider time)
{
    // The address of webhooks/generic was there before sources were, and keeps its own secrets.
    private const string Taken = "generic";

    /// <summary>Null when stored.</summary>
    /// <param name="name">The source's, as it was written.</param>
    public async Task<Problem?> SaveAsync(
        ClubId club, string name, JsonElement body, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        var draft = Read(name, body, faults);
        return faults.Count > 0
            ? Problems.Faulty("source", [.. faults])
            : await settings.SaveAsync(club, draft, cancellationToken);
    }

    /// <summary>What these settings would make of a webhook. Nothing is stored or taken.</summary>
    /// <param name="name">The source's, as it was written.</param>
    /// <param name="sample">The webhook's body.</param>
    public async Task<(SourceReading.Heard? Heard, Problem? Problem)> TryAsync(
        ClubId club, string name, JsonElement body, ReadOnlyMemory<byte> sample, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        var draft = Read(name, body, faults);
        if (faults.Count > 0)
        {
            return (null, Problems.Faulty("source", [.. faults]));
        }

        var before = await sources.FindNowAsync(club, draft.Source.Id, cancellationToken);
        var secrets = draft.Merge(before is null
            ? SourceSecrets.None
            : new SourceSecrets(before.Setup.WebhookSecrets, before.Setup.Credentials));
        var setup = new SourceSetup(club, draft.Source)
        {
            WebhookSecrets = secrets.WebhookSecrets,
            Credentials = secrets.Credentials,
        };
        return Reading(kinds.Find(draft.Source.Kind).Read(sample, setup, time.GetUtcNow()));
    }

    /// <summary>What was heard, or why nothing could be.</summary>
    public static (SourceReading.Heard? Heard, Problem? Problem) Reading(SourceReading reading) => reading switch
    {
        SourceReading.Heard heard => (heard, null),
        SourceReading.Rejected rejected => (null, Problems.UnreadableTrial(rejected.Faults)),
        _ => throw new System.Diagnostics.UnreachableException(reading.GetType().Name),
    };

    private SourceDraft Read(string name, JsonElement body, List<string> faults)
    {
        if (!SourceId.TryParse(name, out var id))
        {
            faults.Add($"source '{Problems.Cut(name)}': {Slug.Rule}");
        }
        else if (name == Taken)
        {
            faults.Add("source 'generic': the name stands for …/webhooks/generic, which has its own secrets; use another");
        }

        return SourceReader.Read(id, body, kinds.Names, guard, faults);
    }
}
