using MemberSync.Engine.Ports;
using MemberSync.Partners.Tests.Http;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;
using static MemberSync.Partners.Tests.Egym.V1.GymApi;

namespace MemberSync.Partners.Tests.Egym.V1;

public sealed class GymApiAccessTests
{
    private readonly IPartner _partner = PartnerCatalog.All(new SimulatedTime(), _ => new StubHandler(), new SequentialIds(1))["egym"];

    [Fact]
    public void Gym_id_and_access_token_are_enough() => Assert.Empty(_partner.Faults(Location));

    [Fact]
    public void Halves_mixtures_and_malformed_parts_are_named_without_their_values()
    {
        PartnerConnection[] connections =
        [
            Location with { Credentials = Location.Credentials.Clear() },
            Location with { Settings = With() },
            Location with { Credentials = Location.Credentials.Add("apiKey", "secret") },
            Location with { Settings = With(("gymId", "4 7"), ("basePath", "v1/"), ("eraseOnDelete", "true")) },
        ];

        var faults = string.Join('\n', connections.SelectMany(connection => _partner.Faults(connection).Append("--")));

        Approved.Matches(faults);
        Assert.DoesNotContain("secret", faults, StringComparison.Ordinal);
    }
}
