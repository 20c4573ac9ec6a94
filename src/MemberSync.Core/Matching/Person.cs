using MemberSync.Core.Members;

namespace MemberSync.Core.Matching;

/// <summary>What both sides may know of somebody, and by which people are compared.</summary>
public sealed record Person(string? FirstName, string? LastName, DateOnly? DateOfBirth, Gender? Gender, string? Email)
{
    public static Person Of(Member member) =>
        new(member.FirstName, member.LastName, member.DateOfBirth, member.Gender, member.Email);
}
