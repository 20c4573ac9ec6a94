using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>What follows a turn at asking a source.</summary>
/// <param name="Message">Goes on when the source may be asked again; null: nothing is left to do.</param>
/// <param name="NotBefore">The message comes no sooner.</param>
internal sealed record SourceNext(SourceMessage? Message, DateTimeOffset NotBefore = default)
{
    /// <summary>What is stored with the end of the turn.</summary>
    public ImmutableArray<Write> Writes { get; init; } = [];
}
