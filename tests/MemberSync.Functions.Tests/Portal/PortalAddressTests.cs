using MemberSync.Functions.Portal;
using Xunit;

namespace MemberSync.Functions.Tests.Portal;

public sealed class PortalAddressTests
{
    [Theory]
    [InlineData("https://north.perfectgym.com", true)]
    [InlineData("https://north.perfectgym.com.au/ClientPortal2", true)]
    [InlineData("https://north.PerfectGym.pl", true)]
    [InlineData("https://perfectgym.com", false)]
    [InlineData("https://a.b.perfectgym.com", false)]
    [InlineData("https://north.perfectgym.com.evil.example", false)]
    [InlineData("https://northperfectgym.com", false)]
    [InlineData("https://north.perfectgym.de", false)]
    public void Portals_of_perfect_gym_are_known_by_their_name(string portal, bool isOne) =>
        Assert.Equal(isOne, PortalAddress.IsPerfectGym(new Uri(portal)));

    [Fact]
    public void Portal_of_perfect_gym_has_six_tiles() => Assert.Equal(
        [
            "https://north.perfectgym.pl/ClientPortal2/Auth/Sso/MyWellness",
            "https://north.perfectgym.pl/ClientPortal2/Auth/Sso/MyWellness?redirect=FacilityBookings",
            "https://north.perfectgym.pl/ClientPortal2/Auth/Sso/MyWellness?redirect=Profile",
            "https://north.perfectgym.pl/ClientPortal2/Auth/Sso/MyWellness?redirect=Profile.Contract",
            "https://north.perfectgym.pl/ClientPortal2/Auth/Sso/MyWellness?redirect=Profile.Payments",
            "https://north.perfectgym.pl/ClientPortal2/Auth/Sso/MyWellness?redirect=MyCalendar",
        ],
        PortalArea.All.Select(area => PortalAddress.Of(new Uri("https://north.perfectgym.pl/ClientPortal2/"), area).AbsoluteUri));

    [Fact]
    public void Areas_of_another_portal_are_below_its_address() => Assert.Equal(
        [
            "https://portal.example/me/", "https://portal.example/me/FacilityBookings", "https://portal.example/me/Profile",
            "https://portal.example/me/Profile/Contract", "https://portal.example/me/Profile/Payments",
            "https://portal.example/me/MyCalendar",
        ],
        PortalArea.All.Select(area => PortalAddress.Of(new Uri("https://portal.example/me/?x=1#y"), area).AbsoluteUri));

    [Theory]
    [InlineData("profile")]
    [InlineData("")]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("Profile/../..")]
    public void Nothing_else_is_an_area(string redirect) => Assert.Null(PortalArea.Find(redirect));
}
