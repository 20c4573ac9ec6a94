using MemberSync.Engine.Ports;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class MywellnessAccessTests
{
    private readonly IPartner _partner =
        PartnerCatalog.All(new SimulatedTime(), _ => new Http.StubHandler(), new SequentialIds(1))["mywellness"];

    [Fact]
    public void Complete_connection_has_no_fault() => Assert.Empty(_partner.Faults(Some.Connection()));

    [Fact]
    public void Every_missing_part_is_named()
    {
        var empty = Some.Connection() with
        {
            Settings = Core.Partners.PartnerSettings.Default,
            Credentials = Some.Connection().Credentials.Clear(),
        };

        Approved.Matches(string.Join('\n', _partner.Faults(empty)));
    }

    [Fact]
    public void Every_malformed_or_unknown_part_is_named_without_its_value()
    {
        var good = Some.Connection("partner/api");
        var bad = good with
        {
            Settings = good.Settings with
            {
                Values = good.Settings.Values
                    .SetItem("facilityUrl", "../north")
                    .SetItem("applicationId", "abc")
                    .SetItem("externalIdAction", "Get/../Delete")
                    .SetItem("addressField", "street")
                    .SetItem("facilityID", "1"),
            },
            Credentials = good.Credentials.SetItem("apiKey", "secret\nX: y").SetItem("token", "secret"),
        };

        var faults = _partner.Faults(bad);

        Approved.Matches(string.Join('\n', faults));
        Assert.DoesNotContain(faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Faulty_connection_gets_no_client()
    {
        Assert.Throws<ArgumentException>(() => _partner.Connect(Some.Connection("partner/api")));
        Assert.Throws<ArgumentException>(() => _partner.Connect(Some.Connection("ftp://partner.test")));
    }

    [Fact]
    public void Secrets_do_not_show_as_text()
    {
        var access = MywellnessAccess.Of(Some.Connection());
        var chain = new TokenChain("f-1", "token-1", SimulatedTime.DefaultStart);

        Assert.Equal("northclub TokenChain", $"{access} {chain}");
    }
}
