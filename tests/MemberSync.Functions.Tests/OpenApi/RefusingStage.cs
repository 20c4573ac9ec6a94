using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>A stage for tests whose every call is refused, so that they can share it.</summary>
public sealed class RefusingStage : IAsyncLifetime
{
    internal Stage Stage { get; } = new();

    public async Task InitializeAsync()
    {
        await Stage.ConnectAsync();
        await Stage.DoAsync("putSource");
        await Stage.PutAsync($"{Stage.Club}/sources/files", """{ "kind": "file", "enabled": true }""");
    }

    public Task DisposeAsync() => Stage.DisposeAsync().AsTask();
}
