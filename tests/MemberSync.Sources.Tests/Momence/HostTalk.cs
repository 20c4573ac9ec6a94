using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Simulators.Sources.Hooks;
using MemberSync.Simulators.Sources.Momence;
using MemberSync.Sources.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Sources.Tests.Momence;

/// <summary>A simulated host, and the hub's client of it.</summary>
internal sealed class HostTalk
{
    private readonly MomenceSimulator _gym = new(new MomenceOptions());

    public HostTalk(params (string Name, string Value)[] settings)
    {
        _gym.Define(Definition, Setups.Now);
        _gym.SetHooks("north", new HookSettings { Address = new Uri("http://127.0.0.1:5080/hook") });
        Wire = new Wire(_gym, Time);
        Kind = SourceCatalog.All(Time, _ => Wire)["momence"];
        Setup = SetUp(settings);
        Client = Kind.Connect(Setup)!;
    }

    public static HostDefinition Definition { get; } = new()
    {
        Name = "north",
        ClientId = "client",
        ClientSecret = "secret",
        Username = "sync@north.example",
        Password = "open&sesame",
        WebhookSecret = "hook-secret",
        AccessTokenMinutes = 60,
        RefreshTokenMinutes = 120,
    };

    public SimulatedTime Time { get; } = new(Setups.Now);

    public Wire Wire { get; }

    public ISourceKind Kind { get; }

    public SourceSetup Setup { get; }

    public ISourceClient Client { get; }

    public static SourceSetup SetUp(params (string Name, string Value)[] settings)
    {
        var setup = Setups.Of("momence", mapping: null, settings);
        return setup with
        {
            Source = setup.Source with { Address = new Uri("https://api.momence.com/") },
            WebhookSecrets = ["hook-secret"],
            Credentials = new Dictionary<string, string>
            {
                ["clientId"] = "client",
                ["clientSecret"] = "secret",
                ["username"] = "sync@north.example",
                ["password"] = "open&sesame",
            }.ToImmutableSortedDictionary(),
        };
    }

    /// <summary>The first id of what was made or changed.</summary>
    public long Edit(string what, string body)
    {
        var edited = _gym.Edit("north", what, JsonDocument.Parse(body).RootElement, Time.GetUtcNow());
        return JsonSerializer.SerializeToElement(edited).GetProperty("Ids").EnumerateArray().FirstOrDefault() is
            { ValueKind: JsonValueKind.Number } id ? id.GetInt64() : 0;
    }

    public long Join(string name = "Ada") =>
        Edit("add-member", $$"""{"firstName":"{{name}}","lastName":"Low","email":"{{name}}@example.org"}""");

    /// <summary>Adds a session of the next hour.</summary>
    public long Plan() => Edit(
        "add-session",
        """
        {"name":"Ride","startsAt":"2026-04-01T10:00:00Z","endsAt":"2026-04-01T11:00:00Z","capacity":400,
         "teacher":{"id":1,"firstName":"Tim","lastName":"Roth"},"inPersonLocation":{"id":2,"name":"Studio 1"} }
        """);

    public long Book(long session, long member, long spot) =>
        Edit("book", $$"""{"sessionId":{{session}},"memberId":{{member}},"roomSpotId":{{spot}}}""");

    public IReadOnlyList<Hook> Hooks() => _gym.TakeDue(Time.GetUtcNow());

    public Task<SourceAnswer> ReadAsync(SubjectKind kind, long id) =>
        Client.ReadAsync(new SourceSubject(kind, $"{id}"), CancellationToken.None);

    public async Task<ImmutableArray<MemberChange>> ChangesAsync(SubjectKind kind, long id) =>
        Assert.IsType<SourceAnswer.Found>(await ReadAsync(kind, id)).Changes;

    public async Task<Member> MemberAsync(long id) => Assert.Single(await ChangesAsync(SubjectKind.Member, id)).Told;

    public Task<SourcePage> ListAsync(string? cursor = null) => Client.ListAsync(cursor, CancellationToken.None);
}
