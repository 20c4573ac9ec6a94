using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Simulators.Sources.PerfectGymNext;
using MemberSync.Sources.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Sources.Tests.PerfectGymNext;

/// <summary>A simulated studio, and the hub's client of it.</summary>
internal sealed class StudioTalk
{
    private readonly PerfectGymNextSimulator _gym = new(new PerfectGymNextOptions());

    public StudioTalk(params (string Name, string Value)[] settings)
    {
        _gym.Define(
            new StudioDefinition { Name = "north", ApiKey = "key", WebhookKey = "hook-key", PhotoField = "picture" },
            Setups.Now);
        Wire = new Wire(_gym, Time);
        Kind = SourceCatalog.All(Time, _ => Wire)["perfectgym-next"];
        Setup = SetUp(settings);
        Client = Kind.Connect(Setup)!;
    }

    public SimulatedTime Time { get; } = new(Setups.Now);

    public Wire Wire { get; }

    public ISourceKind Kind { get; }

    public SourceSetup Setup { get; }

    public ISourceClient Client { get; }

    public static SourceSetup SetUp(params (string Name, string Value)[] settings)
    {
        var setup = Setups.Of("perfectgym-next", mapping: null, settings);
        return setup with
        {
            Source = setup.Source with { Address = new Uri("https://north.open-api.perfectgym.com") },
            WebhookSecrets = ["hook-key"],
            Credentials = ImmutableSortedDictionary<string, string>.Empty.Add("apiKey", "key"),
        };
    }

    public void Edit(string what, string body) =>
        _gym.Edit("north", what, JsonDocument.Parse(body).RootElement, Time.GetUtcNow());

    public Task<SourceAnswer> ReadAsync(string id = "1001") =>
        Client.ReadAsync(new SourceSubject(SubjectKind.Member, id), CancellationToken.None);

    public async Task<Member> MemberAsync(string id = "1001") => (await ChangeAsync(id)).Told;

    public async Task<MemberChange> ChangeAsync(string id = "1001") =>
        Assert.Single(Assert.IsType<SourceAnswer.Found>(await ReadAsync(id)).Changes);

    public Task<SourcePage> ListAsync(string? cursor = null) => Client.ListAsync(cursor, CancellationToken.None);
}
