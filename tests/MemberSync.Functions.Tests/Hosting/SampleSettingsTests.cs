using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MemberSync.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace MemberSync.Functions.Tests.Hosting;

/// <summary>The sample settings for a Functions host on one's own machine are what the service reads.</summary>
public sealed class SampleSettingsTests
{
    private static readonly string[] OfTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    [Fact]
    public void Sample_is_valid_under_the_host_and_names_the_emulator()
    {
        var arguments = Values().Select(value => $"--{value.Key.Replace("__", ":", StringComparison.Ordinal)}={value.Value}");
        var builder = WebApplication.CreateBuilder([.. arguments, "--FUNCTIONS_CUSTOMHANDLER_PORT=7071"]);
        builder.AddMemberSync();
        using var services = builder.Services.BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<MemberSyncOptions>>().Value;

        Assert.Equal("only-for-this-machine", options.AdminKey);
        Assert.True(options.AllowLoopbackPartners);
        Assert.True(StorageOptions.Of(builder.Configuration) is { IsAzure: true, IsEmulator: true });
    }

    [Fact]
    public void Every_setting_of_the_sample_is_one_that_somebody_reads()
    {
        var known = typeof(MemberSyncOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => $"MemberSync__{property.Name}")
            .Append(StorageOptions.Section)
            .Concat(OfTheHost);

        Assert.Subset(known.ToHashSet(), Values().Keys.ToHashSet());
    }

    private static Dictionary<string, string> Values([CallerFilePath] string file = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "local.settings.sample.json")));
        return sample.RootElement.GetProperty("Values").EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.GetString()!);
    }
}
