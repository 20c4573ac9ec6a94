using System.Net;
using System.Net.Sockets;
using MemberSync.Functions.Security;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MemberSync.Functions.Tests.Security;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("https://api.mywellness.com")]
    [InlineData("https://api.partner.example:8443/base")]
    public void Public_names_under_https_are_taken(string address) => Assert.True(Takes(address, loopback: false));

    [Theory]
    [InlineData("http://api.mywellness.com")]
    [InlineData("ftp://api.mywellness.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("api.mywellness.com")]
    [InlineData("https://user:secret@api.mywellness.com")]
    [InlineData("https://api.mywellness.com@169.254.169.254")]
    [InlineData("https://@api.mywellness.com")]
    [InlineData("https://api.mywellness.com?to=x")]
    [InlineData("https://api.mywellness.com#x")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://127.1")]
    [InlineData("https://2130706433")]
    [InlineData("https://0x7f000001")]
    [InlineData("https://0x7f.0.0.1")]
    [InlineData("https://0177.0.0.1")]
    [InlineData("https://0")]
    [InlineData("https://10.1.2.3")]
    [InlineData("https://172.16.0.1")]
    [InlineData("https://192.168.0.1")]
    [InlineData("https://100.64.0.1")]
    [InlineData("https://93.184.216.34")]
    [InlineData("https://[::1]")]
    [InlineData("https://[::ffff:127.0.0.1]")]
    [InlineData("https://[::ffff:a9fe:a9fe]")]
    [InlineData("https://[fd00::1]")]
    [InlineData("https://[fe80::1]")]
    [InlineData("https://localhost")]
    [InlineData("https://LOCALHOST")]
    [InlineData("https://localhost.")]
    [InlineData("https://partner.localhost")]
    [InlineData("https://api.mywellness.com.")]
    [InlineData("https://metadata.google.internal")]
    [InlineData("https://printer.local")]
    [InlineData("https://intranet")]
    [InlineData("https://１２７.０.０.１")]
    [InlineData("https://①②⑦.⓪.⓪.①")]
    [InlineData("http://127.0.0.1:5099")]
    public void Whatever_could_lead_inside_is_refused(string address) => Assert.False(Takes(address, loopback: false));

    [Theory]
    [InlineData("http://127.0.0.1:5099", true)]
    [InlineData("http://127.0.0.1:5099/base", true)]
    [InlineData("http://127.1:5099", false)]
    [InlineData("http://2130706433:5099", false)]
    [InlineData("http://localhost:5099", false)]
    [InlineData("http://127.0.0.1:5099@169.254.169.254/", false)]
    [InlineData("http://127.0.0.2:5099", false)]
    [InlineData("http://[::1]:5099", false)]
    [InlineData("http://10.0.0.1:5099", false)]
    [InlineData("https://169.254.169.254", false)]
    public void Loopback_when_allowed_is_one_spelling_only(string address, bool taken) =>
        Assert.Equal(taken, Takes(address, loopback: true));

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:53aa:64c::", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Resolved_addresses_are_judged_by_where_they_lead(string address, bool isPublic)
    {
        var guard = new AddressGuard(allowLoopback: false);

        Assert.Equal(isPublic, guard.Lets("api.partner.example", IPAddress.Parse(address)));
    }

    [Fact]
    public async Task No_connection_is_opened_to_a_name_that_leads_inside()
    {
        var connections = new GuardedConnections(
            new AddressGuard(allowLoopback: true), NullLogger<GuardedConnections>.Instance);
        using var handler = new SocketsHttpHandler { ConnectCallback = connections.OpenAsync };
        using var http = new HttpClient(handler);

        var inside = new Uri("http://localhost:9/");

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(inside));

        Assert.Equal(SocketError.AccessDenied, Assert.IsType<SocketException>(refused.InnerException).SocketErrorCode);
    }

    private static bool Takes(string address, bool loopback) =>
        new AddressGuard(loopback).TryRead(address, out _, out _);
}
