using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Testing.Time;

namespace MemberSync.Sources.Tests.Support;

internal static class Setups
{
    public static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public static ISourceKind Kind(string name) => SourceCatalog.All(
        new SimulatedTime(Now), _ => throw new InvalidOperationException("No test here asks a source."))[name];

    public static SourceSetup Of(string kind, string? mapping = null, params (string Name, string Value)[] settings) => new(
        ClubId.Parse("northclub"),
        new Source(
            SourceId.Parse("front-desk"),
            kind,
            Enabled: true,
            settings.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal))
        {
            Mapping = mapping,
        });

    /// <summary>A request with headers, whose names have any case.</summary>
    public static IncomingNotice Request(byte[] body, params (string Name, string Value)[] headers)
    {
        var all = headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
        return new IncomingNotice(name => all.GetValueOrDefault(name, string.Empty), body);
    }
}
