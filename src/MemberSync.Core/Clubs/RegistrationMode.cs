namespace MemberSync.Core.Clubs;

/// <summary>How people register with the club, which decides whether new members are sent by themselves.</summary>
public enum RegistrationMode
{
    /// <summary>New members are sent by themselves.</summary>
    ApproveAndCreate,

    /// <summary>An operator starts the sync of each new member.</summary>
    WithApproval,

    /// <summary>An operator starts the sync of each new member.</summary>
    Free,
}
