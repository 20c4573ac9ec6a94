using MemberSync.Core.Classes;

namespace MemberSync.Core.Members;

/// <summary>
/// Applies changes to snapshots. The result does not depend on the order in which changes arrive, as long as no two of
/// them carry the same time for the same field or card.
/// </summary>
public static class MemberMerge
{
    /// <summary>The snapshot after the change; the same instance when the change tells nothing newer.</summary>
    public static Member Apply(Member? known, MemberChange change)
    {
        if (change.Class is { } told)
        {
            return ClassMerge.Apply(known, change, told);
        }

        var before = known ?? new Member { Id = change.MemberId };
        var member = before;
        var newer = new List<KeyValuePair<MemberField, DateTimeOffset>>(change.Fields.Count);
        foreach (var field in change.Fields)
        {
            if (field == MemberField.Cards && change.Type is ChangeType.CardAssigned or ChangeType.CardRemoved)
            {
                member = CardMerge.Events(member, change);
            }
            else if (!before.ToldAt.TryGetValue(field, out var toldAt) || toldAt <= change.OccurredAt)
            {
                member = Take(member, field, change);
                newer.Add(new(field, change.OccurredAt));
            }
        }

        member = newer.Count == 0 ? member : member with { ToldAt = member.ToldAt.SetItems(newer) };
        return change.Type == ChangeType.MemberDeleted ? Delete(member, change.OccurredAt) : Revive(member, change);
    }

    private static Member Take(Member member, MemberField field, MemberChange change)
    {
        var told = change.Told;
        return field switch
        {
            MemberField.FirstName => member with { FirstName = told.FirstName },
            MemberField.LastName => member with { LastName = told.LastName },
            MemberField.Gender => member with { Gender = told.Gender },
            MemberField.DateOfBirth => member with { DateOfBirth = told.DateOfBirth },
            MemberField.Email => member with { Email = told.Email },
            MemberField.Phone => member with { Phone = told.Phone },
            MemberField.PhotoUrl => member with { PhotoUrl = told.PhotoUrl },
            MemberField.Address => member with { Address = told.Address },
            MemberField.Status => member with { Status = told.Status },
            MemberField.Tags => member with { Tags = told.Tags },
            MemberField.Cards => CardMerge.Whole(member, told.Cards, change.OccurredAt),
            MemberField.OptIns => member with { OptIns = told.OptIns },
            MemberField.Contract => member with { Contract = told.Contract },
            MemberField.Presence => member,
            MemberField.Body => member with { Body = told.Body },
        };
    }

    private static Member Delete(Member member, DateTimeOffset at) =>
        PresenceToldAt(member) is { } toldAt && toldAt > at
            ? member
            : member with { DeletedAt = at, ToldAt = member.ToldAt.SetItem(MemberField.Presence, at) };

    // Only word of the person that is newer than the removal brings the person back; a visit or a card does not.
    private static Member Revive(Member member, MemberChange change)
    {
        if (change.Type is not (ChangeType.MemberCreated or ChangeType.MemberUpdated))
        {
            return member;
        }

        return PresenceToldAt(member) is { } toldAt && toldAt >= change.OccurredAt
            ? member
            : member with
            {
                DeletedAt = null,
                ToldAt = member.ToldAt.SetItem(MemberField.Presence, change.OccurredAt),
            };
    }

    private static DateTimeOffset? PresenceToldAt(Member member) =>
        member.ToldAt.TryGetValue(MemberField.Presence, out var at) ? at : null;
}
