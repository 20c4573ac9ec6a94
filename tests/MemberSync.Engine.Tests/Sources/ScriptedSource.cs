using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;

namespace MemberSync.Engine.Tests.Sources;

/// <summary>A source whose answers tests give.</summary>
internal sealed class ScriptedSource : ISourceKind, ISourceClient
{
    public string Name => "scripted";

    public int CallsPerMinute => 60;

    public int CallsPerRead => 2;

    public int CallsPerPage => 10;

    public SourceView View => new(
        this,
        new SourceSetup(
            ClubId.Parse("north"),
            new Source(SourceId.Parse("desk"), Name, Enabled: true, ImmutableSortedDictionary<string, string>.Empty)),
        "v1");

    public ImmutableArray<string> Faults(SourceSetup setup) => [];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) => true;

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        new SourceReading.Heard([]);

    public ISourceClient Connect(SourceSetup setup) => this;

    public Task<SourceAnswer> ReadAsync(SourceSubject subject, CancellationToken cancellationToken) =>
        Task.FromResult<SourceAnswer>(new SourceAnswer.Found([]));

    public Task<SourcePage> ListAsync(string? cursor, CancellationToken cancellationToken) =>
        Task.FromResult(new SourcePage(new SourceAnswer.Found([])));
}
