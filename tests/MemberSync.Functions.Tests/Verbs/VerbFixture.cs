using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

/// <summary>A club with two members of whom nothing is sent, since nothing runs by itself under a host, and its operator.</summary>
public abstract class VerbFixture : IAsyncLifetime
{
    private protected VerbFixture()
    {
        Typist = new Typist(Api);
    }

    private protected ApiFixture Api { get; } = new(new ScriptedPartner(), hostPort: HostedFixture.Port);

    private protected Typist Typist { get; }

    public virtual async Task InitializeAsync()
    {
        await Api.SetUpClubAsync();
        await Api.ConnectAsync();
        await Api.SendChangeAsync(Changes.Member("gb-1"));
        await Api.SendChangeAsync(Changes.Member("gb-2", firstName: "Noah", email: false));
    }

    public async Task DisposeAsync() => await Api.DisposeAsync();
}
