using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Removals;

namespace MemberSync.Functions.Api;

/// <summary>Begins the removal of an integration, for whoever asks.</summary>
internal sealed class IntegrationEnd(ConnectionRemovals removals)
{
    public const string Keep = "keep";
    public const string Remove = "remove";

    /// <summary>Null when it has begun.</summary>
    /// <param name="people"><see cref="Keep"/>, which stands for nothing too, or <see cref="Remove"/>.</param>
    /// <param name="by">Who asks, for the members' history.</param>
    public async Task<Problem?> BeginAsync(
        ConnectionView view, string? people, string by, CancellationToken cancellationToken)
    {
        ConnectionRemoval? removal = people switch
        {
            null or "" or Keep => ConnectionRemoval.KeepPeople,
            Remove => ConnectionRemoval.RemovePeople,
            _ => null,
        };
        if (removal is not { } chosen)
        {
            return Problems.BadQuery(
                "people: write keep, to leave people at the partner as they are, or remove, to take them off first");
        }

        if (chosen == ConnectionRemoval.RemovePeople && !view.Connection.Enabled)
        {
            return Problems.Refused(
                "The connection is not enabled, so nobody can be taken off the partner. Enable it first, or remove it "
                + "with people=keep.");
        }

        return await removals.StartAsync(view, chosen, by, cancellationToken)
            ? null
            : Problems.Refused(
                "Somebody else changed this connection at the same moment, and it was not removed. Try again.");
    }
}
