using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Retention;

/// <summary>
/// Removes classes that ended long ago, with their links, and the places that members had in them. What is not old costs
/// one look. Harmless twice at once.
/// </summary>
public sealed class ClassCleaning(IStore store, ConnectionForgetting forgetting)
{
    // In a run: at a run every 15 minutes, ten thousand a day.
    private const int MostClasses = 100;
    private const int AllAtOnce = int.MaxValue;

    internal async ValueTask RunAsync(ClubView club, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var partition = club.Club.Id.ToString();
        var ended = await store.ScanAsync(partition, Keys.EndedBefore(before), MostClasses, cancellationToken);
        foreach (var row in ended.Rows)
        {
            var id = RowJson.Read(row.Value, RowJson.Default.BookedPlace).Class;
            var file = await MemberFile.LoadAsync(store, club.Club.Id, id, cancellationToken);
            if (file.Member is { Value: var member } && !(member.Class?.LastSeen > before))
            {
                await RemoveAsync(club, member, file, cancellationToken);
            }

            // Of a class that was put off, a later row tells.
            await store.ClearAsync(partition, Keys.Only(row.Key), AllAtOnce, cancellationToken);
        }
    }

    private async Task RemoveAsync(ClubView club, Member member, MemberFile file, CancellationToken cancellationToken)
    {
        var partition = club.Club.Id.ToString();
        foreach (var connection in file.Links.Keys)
        {
            if (club.Connection(connection) is { } view)
            {
                await forgetting.ForgetAsync(view, member.Id, cancellationToken);
            }

            var exchange = Keys.Only(Keys.Exchange(connection, member.Id));
            await store.ClearAsync(partition, exchange, AllAtOnce, cancellationToken);
        }

        foreach (var guest in member.Class?.Bookings.Keys ?? [])
        {
            var place = Keys.Only(Keys.Booked(MemberId.Parse(guest), member.Id));
            await store.ClearAsync(partition, place, AllAtOnce, cancellationToken);
        }

        await store.ClearAsync(partition, Keys.MemberFile(member.Id), AllAtOnce, cancellationToken);
    }
}
