using System.Collections.Immutable;

namespace MemberSync.Functions.Portal;

/// <summary>A part of a members' portal that a tile of the Mywellness app can open (published by PerfectGym).</summary>
/// <param name="Redirect">As the tile's address names it; null: the portal's start.</param>
internal sealed record PortalArea(string Name, string? Redirect)
{
    /// <summary>All six that there are. Nothing else is ever redirected to.</summary>
    public static readonly ImmutableArray<PortalArea> All =
    [
        new("start", null),
        new("bookings", "FacilityBookings"),
        new("profile", "Profile"),
        new("contract", "Profile.Contract"),
        new("payments", "Profile.Payments"),
        new("calendar", "MyCalendar"),
    ];

    /// <summary>Null when no area is named so, to the letter.</summary>
    public static PortalArea? Find(string? redirect) =>
        All.FirstOrDefault(area => string.Equals(area.Redirect, redirect, StringComparison.Ordinal));
}
