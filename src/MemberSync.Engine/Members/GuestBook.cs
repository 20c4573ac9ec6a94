using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Members;

/// <summary>
/// Looks up what partners know the people by who are booked in a class. It is read anew for each decision and stored
/// nowhere else, so it can never disagree with the members' own links.
/// </summary>
internal static class GuestBook
{
    private const int SideBySide = 16;

    /// <summary>The class with what is known of its guests; the same instance when none is missing, or for a person.</summary>
    public static async ValueTask<Member> SeatAsync(
        this IStore store, ClubId club, Member member, CancellationToken cancellationToken)
    {
        if (member.Class is not { } session)
        {
            return member;
        }

        var guests = session.Guests;
        var missing = session.Booked.Select(booking => booking.Member).Where(id => !guests.ContainsKey(id));
        foreach (var some in missing.Chunk(SideBySide).ToList())
        {
            var found = await Task.WhenAll(some.Select(id => FindAsync(store, club, id, cancellationToken)));
            guests = guests.SetItems(some.Zip(found, KeyValuePair.Create));
        }

        return guests == session.Guests ? member : member with { Class = session with { Guests = guests } };
    }

    private static async Task<Guest> FindAsync(
        IStore store, ClubId club, MemberId member, CancellationToken cancellationToken)
    {
        var file = await MemberFile.LoadAsync(store, club, member, cancellationToken);
        return new Guest(file.Links.ToImmutableDictionary(link => link.Key, link => link.Value.Value.Ids));
    }
}
