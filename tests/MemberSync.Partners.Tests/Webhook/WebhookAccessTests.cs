using MemberSync.Engine.Ports;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Partners.Tests.Webhook;

public sealed class WebhookAccessTests
{
    private readonly IPartner _partner = PartnerCatalog.All(new SimulatedTime(), _ => new Http.StubHandler(), new SequentialIds(1))["webhook"];

    [Fact]
    public void Address_and_secret_are_all_that_is_needed() => Assert.Empty(_partner.Faults(Some.Connection()));

    [Fact]
    public void Every_setting_has_a_use()
    {
        var full = Some.Connection(
            ("callsPerMinute", "120"), ("parallel", "8"), ("required", "lastName,email"), ("idField", "personId"),
            ("map.mail", "email"), ("const.facility", "north"));

        Assert.Empty(_partner.Faults(full with { Credentials = full.Credentials.Add("previousSecret", Some.Secret) }));
    }

    [Fact]
    public void Every_malformed_missing_or_unknown_part_is_named_without_its_value()
    {
        var bad = Some.Connection(
            ("callsPerMinute", "fast"), ("parallel", "17"), ("required", "email,shoeSize"), ("colour", "red"),
            ("map.mail", "emial"), ("map.a b", "email"));
        bad = bad with { Credentials = bad.Credentials.Remove("secret").Add("previousSecret", "leaked").Add("key", "leaked") };

        var faults = _partner.Faults(bad);

        Approved.Matches(string.Join('\n', faults));
        Assert.DoesNotContain(faults, fault => fault.Contains("leaked", StringComparison.Ordinal));
    }
}
