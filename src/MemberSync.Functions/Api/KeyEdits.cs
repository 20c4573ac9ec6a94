using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Makes keys and ends them, for whoever asks.</summary>
internal sealed class KeyEdits(AccessKeys keys, KeyRing ring)
{
    /// <summary>The new key, or why there is none. An earlier key of this name ends.</summary>
    /// <param name="name">The key's, as it was written.</param>
    public async Task<(NewKeyBody? Key, Problem? Problem)> MakeAsync(
        string name, JsonElement body, CancellationToken cancellationToken)
    {
        List<string> faults = Slug.IsValid(name) ? [] : [$"name: {Slug.Rule}"];
        var (role, club) = Read(body, faults);
        if (faults.Count > 0)
        {
            return (null, Problems.Faulty("key", [.. faults]));
        }

        var text = await keys.CreateAsync(name, role, club, cancellationToken);
        ring.Forget();
        return (new NewKeyBody(name, Problems.Lower(role), club?.ToString(), text), null);
    }

    /// <summary>Null when it has ended.</summary>
    /// <param name="own">The name of the key that asks.</param>
    public async Task<Problem?> EndAsync(string name, string own, CancellationToken cancellationToken)
    {
        if (name == own)
        {
            return Problems.Refused(
                "A key cannot end itself, so that nobody is locked out. End it with another admin key.");
        }

        var ended = await keys.DeleteAsync(name, cancellationToken);
        ring.Forget();
        return ended ? null : Problems.NotFound($"key '{Problems.Cut(name)}'", "GET /api/keys lists the keys there are.");
    }

    private static (Role Role, ClubId? Club) Read(JsonElement body, List<string> faults)
    {
        var fields = Fields.Open(body, faults, "role", "club");
        var role = fields.Choice<Role>("role", JsonNamingPolicy.CamelCase.ConvertName);
        if (role is null && faults.Count == 0)
        {
            fields.Fault("role", "is missing; use ingest, operator, admin");
        }

        var clubName = fields.Text("club", 100);
        if (!ClubId.TryParse(clubName, out var club) && clubName is not null)
        {
            fields.Fault("club", Slug.Rule);
        }

        return (role ?? Role.Ingest, clubName is null ? null : club);
    }
}
