using MemberSync.Engine.Ports;
using MemberSync.Partners.Tests.Http;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;

namespace MemberSync.Partners.Tests.Egym;

public sealed class EgymAccessTests
{
    private readonly IPartner _partner = PartnerCatalog.All(new SimulatedTime(), _ => new StubHandler(), new SequentialIds(1))["egym"];

    [Fact]
    public void Key_alone_is_enough() => Assert.Empty(_partner.Faults(Connection()));

    [Fact]
    public void Everything_missing_malformed_or_unknown_is_named_without_its_value()
    {
        var bad = Connection("partner/api", With(
            ("membershipType", "GOLD"), ("membershipSubType", "x"), ("cards", "yes"), ("eraseOnDelete", "no"),
            ("basicContractTypes", "A,B"), ("premiumContractTypes", "b"), ("gymID", "7")));
        var odd = bad with { Credentials = bad.Credentials.SetItem("apiKey", "secret\nX: y").Add("token", "secret") };

        var faults = _partner.Faults(odd).Concat(_partner.Faults(Connection() with { Credentials = bad.Credentials.Clear() }));

        Approved.Matches(string.Join('\n', faults));
        Assert.DoesNotContain(faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Faulty_connection_gets_no_client() => Assert.Throws<ArgumentException>(
        () => _partner.Connect(Connection("partner/api")));
}
