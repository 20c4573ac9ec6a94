using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using Xunit;

namespace MemberSync.Engine.Tests.Sources;

public sealed class SourceClientsTests
{
    private readonly ScriptedSource _source = new();
    private readonly SourceClients _clients = new();

    [Fact]
    public void Client_stays_while_the_settings_do()
    {
        var first = Of("v1");

        Assert.Same(first, Of("v1"));
        Assert.NotSame(first, Of("v2"));
    }

    [Fact]
    public void Replaced_client_may_end_what_it_does_and_goes_with_the_next_replacement()
    {
        var first = Of("v1");
        var second = Of("v2");
        var whileInUse = first.IsGone;

        Of("v3");

        Assert.False(whileInUse);
        Assert.True(first.IsGone);
        Assert.False(second.IsGone);
    }

    [Fact]
    public void Source_that_is_switched_off_has_no_client()
    {
        var view = _source.View;
        var off = view with { Setup = view.Setup with { Source = view.Source with { Enabled = false } } };

        Assert.Null(_clients.Of(off));
    }

    private Scripted Of(string version) => (Scripted)_clients.Of(_source.View with { Version = version, Kind = new Kind() })!;

    private sealed class Scripted : ISourceClient, IDisposable
    {
        public bool IsGone { get; private set; }

        public int CallsPerRead => 1;

        public int CallsPerPage => 1;

        public Task<SourceAnswer> ReadAsync(SourceSubject subject, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<SourcePage> ListAsync(string? cursor, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public void Dispose() => IsGone = true;
    }

    private sealed class Kind : ISourceKind
    {
        public string Name => "scripted";

        public int CallsPerMinute => 1;

        public ImmutableArray<string> Faults(SourceSetup setup) => [];

        public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) => false;

        public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
            new SourceReading.Heard([]);

        public ISourceClient Connect(SourceSetup setup) => new Scripted();
    }
}
