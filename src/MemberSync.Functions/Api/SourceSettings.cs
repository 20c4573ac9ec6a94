using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api;

/// <summary>Stores a source's settings, when its kind finds no fault in them.</summary>
internal sealed class SourceSettings(SourceDirectory sources, ISources kinds)
{
    /// <summary>Null when stored.</summary>
    public async Task<Problem?> SaveAsync(ClubId club, SourceDraft draft, CancellationToken cancellationToken)
    {
        var before = await sources.FindNowAsync(club, draft.Source.Id, cancellationToken);
        var stored = before is null
            ? SourceSecrets.None
            : new SourceSecrets(before.Setup.WebhookSecrets, before.Setup.Credentials);
        var secrets = draft.Merge(stored);
        if (SourceDirectory.LengthOf(secrets) is > SecretLength.Max and var length)
        {
            return Problems.Faulty("source", [
                $"webhookSecrets and credentials: {length} bytes together, and at most {SecretLength.Max} are kept; "
                + "write shorter ones"]);
        }

        var after = new SourceSetup(club, draft.Source)
        {
            WebhookSecrets = secrets.WebhookSecrets,
            Credentials = secrets.Credentials,
        };
        var faults = kinds.Find(draft.Source.Kind).Faults(after);
        return !faults.IsEmpty ? Problems.Faulty("source", faults)
            : await sources.TrySaveAsync(before, after, secrets, cancellationToken) ? null
            : Problems.SourceOvertaken();
    }
}
