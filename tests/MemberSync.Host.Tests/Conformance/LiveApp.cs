using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Demo.People;
using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.Host.Tests.Stages;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>The published app under one host, with a club that is connected, for the tests of this folder.</summary>
public sealed class LiveApp : IAsyncLifetime
{
    public const string MemberChanges = "member-changes";

    private static readonly Population Nobody = Population.Of(0, 1, new DateOnly(2026, 4, 1));

    internal HostStage Stage { get; private set; } = null!;

    internal HostInstance Host => Stage.Fleet.Running.Single();

    public async Task InitializeAsync()
    {
        Stage = await HostStage.StartAsync(new StageSettings { Speed = 5 }, CancellationToken.None);
        await Stage.OpenClubAsync(Nobody, CancellationToken.None);
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>Puts a message on a queue and waits until the host is done with it the first time.</summary>
    internal async Task<InvocationResult> SendAsync(string queue, string text)
    {
        var client = Stage.Queue(queue);
        await client.CreateIfNotExistsAsync();
        var id = (await client.SendMessageAsync(text)).Value.MessageId;
        var started = await Host.SawAsync<HostEvent.InvocationStarted>(begun => begun.Subject == id);
        return (await Host.SawAsync<HostEvent.InvocationEnded>(over => over.Id == started.Id)).Result;
    }

    internal async Task<bool> KnowsAsync(string member)
    {
        var path = $"api/clubs/{HostStage.Club}/connections/mywellness/members/{member}";
        using var answer = await Stage.Api.GetAsync(path);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>What was set aside, which is removed.</summary>
    internal async Task<ImmutableArray<Aside>> TakeAsideAsync()
    {
        using var list = JsonDocument.Parse(await Stage.Api.GetStringAsync("api/set-aside"));
        var items = list.RootElement.GetProperty("items").EnumerateArray();
        ImmutableArray<Aside> aside = [.. items.Select(item => item.Deserialize<Aside>(Aside.Json)!)];
        foreach (var item in aside)
        {
            using var gone = await Stage.Api.DeleteAsync($"api/set-aside/{item.Id}");
            Assert.Equal(System.Net.HttpStatusCode.NoContent, gone.StatusCode);
        }

        return aside;
    }

    internal sealed record Aside(string Id, string Queue, string Reason, int Bytes)
    {
        public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    }
}
