using MemberSync.Functions.Verbs;
using Microsoft.Extensions.Configuration;

namespace MemberSync.Functions.Tests.Support;

/// <summary>Types commands that go to a service of a test.</summary>
internal sealed class Typist(ApiFixture api)
{
    /// <summary>The environment; keys of null are not set.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["MEMBERSYNC_URL"] = "http://localhost",
        ["MEMBERSYNC_KEY"] = ApiFixture.AdminKey,
    };

    public Func<HttpMessageHandler> Network { get; init; } = api.Network;

    public TimeProvider Time { get; init; } = api.Time;

    public CancellationToken Stopping { get; init; }

    public async Task<Typed> TypeAsync(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(
            words,
            new Surroundings
            {
                Output = output,
                Error = error,
                Settings = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(),
                Time = Time,
                Network = Network,
            },
            Stopping);
        return new Typed(exit, output.ToString(), error.ToString());
    }
}
