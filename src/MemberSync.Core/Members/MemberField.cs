namespace MemberSync.Core.Members;

/// <summary>
/// The parts of a member that a change can tell on their own. The names are stored: never rename one.
/// </summary>
public enum MemberField
{
    FirstName,
    LastName,
    Gender,
    DateOfBirth,
    Email,
    Phone,
    PhotoUrl,
    Address,
    Status,
    Tags,
    Cards,
    OptIns,
    Contract,

    /// <summary>Whether the person is still in the source.</summary>
    Presence,
    Body,
}
