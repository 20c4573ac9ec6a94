using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Momence.House;
using static MemberSync.Simulators.Sources.Momence.MomenceEdit;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>What staff and members can do. Only a booking is told: no other event of Momence is documented.</summary>
internal sealed class MomenceEdits(MemberBook members, ClassBook classes, Action<SpotBooking, long> tellBooked)
{
    private const string Known = "add-member, join, change-member, delete-member, add-membership, change-membership, "
        + "add-session, change-session, delete-session, book, cancel, move, check-in, revoke-tokens, add-many";

    /// <returns>The ids of what was made or changed.</returns>
    /// <exception cref="ImpossibleException">It cannot be done.</exception>
    public EditedIds Do(string what, JsonElement body, DateTimeOffset now) => new(what switch
    {
        "add-member" => [.. EditBody.All<HouseMember>(body).Select(member => members.Add(member, now).Id)],
        "join" => [.. EditBody.All<JoinEdit>(body).Select(join => Join(join, now))],
        "add-session" => [.. EditBody.All<ClassHour>(body).Select(session => classes.Add(session).Id)],
        "add-many" => [.. MadeUp.Many(EditBody.All<BulkEdit>(body)[0].Checked()).Select(person => Add(person, now))],
        _ => [.. EditBody.All<MomenceEdit>(body).Select(edit => One(what, edit, now))],
    });

    private long One(string what, MomenceEdit edit, DateTimeOffset now) => what switch
    {
        "change-member" => members.Change(Needed(edit.MemberId, "memberId"), EditBody.Changes(edit.Changes)).Id,
        "delete-member" => Then(Needed(edit.MemberId, "memberId"), members.Delete),
        "add-membership" => members.Buy(Needed(edit.MemberId, "memberId"), Read<BoughtMembership>(edit.Changes)).Id,
        "change-membership" => Then(
            Needed(edit.MembershipId, "membershipId"), id => members.ChangeBought(id, EditBody.Changes(edit.Changes))),
        "change-session" => Then(
            Needed(edit.SessionId, "sessionId"), id => classes.Change(id, EditBody.Changes(edit.Changes))),
        "delete-session" => Then(Needed(edit.SessionId, "sessionId"), classes.Delete),
        "book" => Book(edit, now),
        "cancel" => classes.Cancel(Needed(edit.BookingId, "bookingId"), now),
        "move" => classes.Move(Needed(edit.BookingId, "bookingId"), Needed(edit.RoomSpotId, "roomSpotId")),
        "check-in" => classes.CheckIn(Needed(edit.BookingId, "bookingId")),
        _ => throw new ImpossibleException($"there is no edit {what}; known are {Known}"),
    };

    private long Book(MomenceEdit edit, DateTimeOffset now)
    {
        var session = Needed(edit.SessionId, "sessionId");
        var booking = classes.Book(session, members.Known(Needed(edit.MemberId, "memberId")), edit.RoomSpotId, now);
        tellBooked(booking, session);
        return booking.Id;
    }

    private long Add(MadeUp person, DateTimeOffset now)
    {
        var member = members.Add(
            new HouseMember
            {
                FirstName = person.FirstName,
                LastName = person.LastName,
                Email = person.Email,
                PhoneNumber = person.Phone,
                CustomerFields =
                [
                    new CustomerField(5, "Date of Birth", "date-of-birth", person.Birth.ToString("yyyy-MM-dd")),
                    new CustomerField(6, "Gender", "dropdown", person.IsFemale ? "Female" : "Male"),
                ],
            },
            now);
        members.Buy(
            member.Id,
            new BoughtMembership
            {
                StartDate = now.AddDays(-30),
                EndDate = now.AddDays(335),
                Membership = new MembershipKind(3, "Unlimited"),
            });
        return member.Id;
    }

    private long Join(JoinEdit join, DateTimeOffset now)
    {
        var id = members.Add(join.Member, now).Id;
        if (join.Membership is { } bought)
        {
            members.Buy(id, bought);
        }

        return id;
    }

    private static long Then(long id, Action<long> act)
    {
        act(id);
        return id;
    }

    private static T Read<T>(JsonObject? changes) => EditBody.Changes(changes).Deserialize<T>(ControlJson.Options)!;
}
