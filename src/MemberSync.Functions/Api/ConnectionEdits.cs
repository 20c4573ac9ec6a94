using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Reads a connection's settings and stores them, for whoever sends them.</summary>
internal sealed class ConnectionEdits(ConnectionSettings settings, IPartners partners, AddressGuard guard)
{
    /// <summary>Null when stored.</summary>
    /// <param name="name">The connection's, as it was written.</param>
    /// <param name="by">Who asks, for the log.</param>
    public async Task<Problem?> SaveAsync(
        ClubView club, string name, JsonElement body, string by, CancellationToken cancellationToken)
    {
        List<string> faults = [];
        if (!ConnectionId.TryParse(name, out var id))
        {
            faults.Add($"connection '{Problems.Cut(name)}': {Slug.Rule}");
        }

        var draft = ConnectionReader.Read(id, body, partners.Names, guard, faults);
        return faults.Count > 0
            ? Problems.Faulty("connection", [.. faults])
            : await settings.SaveAsync(club.Club.Id, draft, by, cancellationToken);
    }
}
