using MemberSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace MemberSync.Functions.Tests.Hosting;

public sealed class OptionsTests
{
    [Fact]
    public void Defaults_are_valid()
    {
        var options = Read();

        Assert.Equal(("data/membersync.db", "http://127.0.0.1:5080"), (options.DataPath, options.Urls));
        Assert.True(options.Clock.IsReal);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(
            "--MemberSync:AdminKey=short key",
            "--MemberSync:Urls=https://127.0.0.1:5080;http://+:80",
            "--MemberSync:Clock:Speed=0"));

        Assert.Equal(
            """
            AdminKey: The field MemberSyncOptions.AdminKey must be a string or array type with a minimum length of '16'.
            Speed: The field MemberSyncOptions.Clock.Speed must be between 0.001 and 100000.
            MemberSync:Urls has 'https://127.0.0.1:5080'; write http://<IP address>:<port>. TLS is for a proxy in front.
            MemberSync:Urls has 'http://+:80'; write http://<IP address>:<port>. TLS is for a proxy in front.
            MemberSync:Clock needs Origin, Start and Speed together, or none of them.
            MemberSync:AdminKey must be printable ASCII without spaces: it travels in a header.
            """,
            string.Join(Environment.NewLine, fault.Failures));
    }

    [Fact]
    public void Clock_is_given_by_three_values()
    {
        var clock = Read(
            "--MemberSync:Clock:Origin=2026-04-01T10:00:00Z",
            "--MemberSync:Clock:Start=2026-04-01T21:00:00Z",
            "--MemberSync:Clock:Speed=60").Clock;

        Assert.True(clock.IsWhole);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 21, 0, 0, TimeSpan.Zero), clock.Start!.Value.ToUniversalTime());
    }

    [Fact]
    public void Events_are_remembered_for_longer_than_a_queue_hides_a_message()
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read("--MemberSync:Retention:EventDays=7"));

        Assert.Equal("EventDays: The field MemberSyncOptions.Retention.EventDays must be between 8 and 36500.", fault.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", "127.0.0.1:0")]
    [InlineData("http://localhost:80/", "127.0.0.1:80")]
    [InlineData("http://[::1]:80;http://0.0.0.0:81", "[::1]:80 0.0.0.0:81")]
    public void Addresses_to_listen_on_are_read(string urls, string endPoints)
    {
        Assert.Empty(ListenAddress.Faults(urls));
        Assert.Equal(endPoints, string.Join(' ', ListenAddress.Parse(urls)));
    }

    [Theory]
    [InlineData("--FUNCTIONS_CUSTOMHANDLER_PORT=7071", "MemberSync:AdminKey must be given under the Functions host")]
    [InlineData("--MemberSync:AdminKey=@Microsoft.KeyVault(SecretUri=https://vault)", "platform did not resolve")]
    [InlineData("--FUNCTIONS_CUSTOMHANDLER_PORT=none", "which is no port")]
    public void Fault_of_hosting_is_named(string argument, string expected)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(argument));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MemberSync:KeyVault must start with https://.", "--MemberSync:KeyVault=http://gym.vault.azure.net")]
    [InlineData("MemberSync:KeyVault must start with https://.", "--MemberSync:KeyVault=gym")]
    [InlineData(
        "MemberSync:Telemetry is 'collector', which is no address of a collector. Give one like http://127.0.0.1:4318, or "
        + "leave the setting out.",
        "--MemberSync:Telemetry=collector")]
    [InlineData(
        "MemberSync:KeyVault must name a vault, such as https://name.vault.azure.net.",
        "--MemberSync:KeyVault=https://127.0.0.1:8443")]
    [InlineData(
        "MemberSync:KeyVault must be given with a storage account in Azure (MemberSyncStorage): several instances "
            + "share the secrets, and keys on one machine's disk would not reach the others.",
        "--MemberSyncStorage:tableServiceUri=https://gym.table.core.windows.net",
        "--MemberSyncStorage:queueServiceUri=https://gym.queue.core.windows.net")]
    public void Fault_of_the_vault_is_named(string expected, params string[] args)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(args));

        Assert.Equal(expected, fault.Message);
    }

    [Theory]
    [InlineData("https://gym.vault.azure.net/", "--MemberSync:KeyVault=https://gym.vault.azure.net")]
    [InlineData(
        "https://127.0.0.1:8443/",
        "--MemberSync:KeyVault=https://127.0.0.1:8443",
        "--MemberSync:AllowLoopbackPartners=true")]
    [InlineData("", "--MemberSync:KeyVault=")]
    [InlineData("", "--MemberSyncStorage=UseDevelopmentStorage=true")]
    public void Vault_is_named_or_left_out(string expected, params string[] args) =>
        Assert.Equal(expected, $"{Read(args).KeyVault}");

    private static MemberSyncOptions Read(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddMemberSync();
        using var app = builder.Services.BuildServiceProvider();
        return app.GetRequiredService<IOptions<MemberSyncOptions>>().Value;
    }
}
