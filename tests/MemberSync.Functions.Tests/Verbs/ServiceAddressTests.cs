using MemberSync.Functions.Verbs;
using MemberSync.Functions.Verbs.Service;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class ServiceAddressTests
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["MEMBERSYNC_KEY"] = "usual-key",
        ["MemberSync:AdminKey"] = "key-of-this-machine",
    };

    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5080/api/")]
    [InlineData(null, "http://0.0.0.0:6000;http://10.0.0.1:80", "http://127.0.0.1:6000/api/")]
    [InlineData("https://hub.example", "http://127.0.0.1:6000", "https://hub.example/api/")]
    [InlineData("https://hub.example/api/", null, "https://hub.example/api/")]
    public void Address_is_the_typed_one_or_this_machines(string? typed, string? listens, string expected)
    {
        _settings["MemberSync:Urls"] = listens;

        Assert.Equal(expected, Of(typed).Url.ToString());
    }

    [Fact]
    public void Local_passes_over_the_usual_address_and_key()
    {
        _settings["MEMBERSYNC_URL"] = "https://hub.example";

        var (far, near) = (Of(), Of(isLocal: true));

        Assert.Equal(("https://hub.example/api/", "usual-key"), (far.Url.ToString(), far.Key));
        Assert.Equal(("http://127.0.0.1:5080/api/", "key-of-this-machine"), (near.Url.ToString(), near.Key));
    }

    [Fact]
    public void Key_of_this_machines_service_never_leaves_it()
    {
        _settings.Remove("MEMBERSYNC_KEY");

        var failure = Assert.Throws<VerbFailure>(() => Of("https://hub.example"));

        Assert.Contains("Set MEMBERSYNC_KEY", failure.Message, StringComparison.Ordinal);
        Assert.Equal("key-of-this-machine", Of("http://127.0.0.1:9000").Key);
    }

    [Fact]
    public void Unwise_ways_are_warned_about()
    {
        Assert.Empty(Of("https://hub.example").Warnings);
        Assert.Contains("unencrypted to hub.example", Assert.Single(Of("http://hub.example").Warnings), StringComparison.Ordinal);
        Assert.Contains("on the command line", Assert.Single(Of(key: "typed").Warnings), StringComparison.Ordinal);
    }

    private ServiceAddress Of(string? url = null, string? key = null, bool isLocal = false) =>
        ServiceAddress.Of(url, key, isLocal, new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
}
