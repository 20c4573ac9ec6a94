namespace MemberSync.Core.Partners;

/// <summary>
/// One part of a link's content that is compared and sent on its own. The names are stored: never rename one.
/// </summary>
public enum Facet
{
    /// <summary>Who the person is: names, gender, date of birth, e-mail address.</summary>
    Profile,

    /// <summary>How to reach the person: address and telephone.</summary>
    Contact,
    Membership,
    Groups,
    AccessDevices,
    Photo,

    /// <summary>That the groups exist at the partner, so that a member can be given them.</summary>
    GroupCatalogue,

    /// <summary>What training machines reckon with.</summary>
    Body,

    /// <summary>Who has which seat in a class.</summary>
    Bookings,

    /// <summary>Whose metrics of a class were fetched.</summary>
    Metrics,

    /// <summary>The e-mail address, where a partner may refuse it alone; elsewhere it is part of the profile.</summary>
    Email,

    /// <summary>That the partner was asked for the person before one is made.</summary>
    Search,

    /// <summary>Whether the partner was asked whose the cards are before they are told.</summary>
    CardSearch,
}
