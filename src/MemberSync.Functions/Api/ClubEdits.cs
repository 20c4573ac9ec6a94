using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;

namespace MemberSync.Functions.Api;

/// <summary>Reads a club's settings and stores them, for whoever sends them.</summary>
internal sealed class ClubEdits(ClubDirectory clubs)
{
    /// <summary>Null when stored.</summary>
    /// <param name="name">The club's in addresses, as it was written.</param>
    public async Task<Problem?> SaveAsync(string name, JsonElement body, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        if (!ClubId.TryParse(name, out var id))
        {
            faults.Add($"club '{Problems.Cut(name)}': {Slug.Rule}");
        }

        var read = ClubReader.Read(id, body, faults);
        return faults.Count > 0 ? Problems.Faulty("club", [.. faults]) : await SaveAsync(read, cancellationToken);
    }

    private async Task<Problem?> SaveAsync(Club club, CancellationToken cancellationToken)
    {
        var known = await clubs.FindNowAsync(club.Id, cancellationToken);
        var enabled = known?.Connections.Count(c => c.Connection.Enabled) ?? 0;
        if (club.SyncPolicy == SyncPolicy.Single && enabled > 1)
        {
            return Problems.Refused(
                $"The policy 'single' allows one enabled connection, and {enabled} are enabled. "
                + "Disable the others first.");
        }

        return await clubs.TrySaveAsync(known, club, Reviews(known, club), cancellationToken) ? null : Problems.Overtaken();
    }

    // What changes who is sent, or what, calls for a look at everybody on every enabled connection.
    private static ImmutableArray<Message> Reviews(ClubView? before, Club after)
    {
        var isSame = before is null
            || (before.Club.RegistrationMode == after.RegistrationMode
                && before.Club.TimeZone == after.TimeZone
                && TagRules.AreSame(before.Club.TagRules, after.TagRules));
        return isSame
            ? []
            : [.. from view in before!.Connections
                  where view.Connection.Enabled
                  select Review.Start(after.Id, view.Connection.Id, "new club settings")];
    }
}
