using MemberSync.Core.Links;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Matching;

/// <summary>What was decided for one member.</summary>
/// <param name="Person">Whom to link; null: the member is nobody at the partner yet, and is to be sent as new.</param>
/// <param name="Version">Of the member for whom it was decided.</param>
/// <param name="By">Who decided, for the history.</param>
/// <param name="Import">The import that it came with, by which it can be undone; null when it cannot.</param>
public sealed record MatchOrder(MemberId Member, PartnerPerson? Person, string Version, string By, string? Import)
{
    internal LinkEvent Event(Member member, Link? link, PartnerPlan plan)
    {
        if (Person is null)
        {
            // Who was never looked at goes as a first load would send him; what an operator had stopped goes on.
            return link is null ? new LinkEvent.Reviewed(Standing.Wanted) : new LinkEvent.SyncAsked(Standing.Wanted);
        }

        var held = member with
        {
            FirstName = Person.Person.FirstName,
            LastName = Person.Person.LastName,
            DateOfBirth = Person.Person.DateOfBirth,
            Gender = Person.Person.Gender,
            Email = Person.Person.Email,
        };
        return new LinkEvent.IdsGiven(Person.Ids, Person.Holds ?? plan.Held(held), DueClass.Bulk);
    }
}
