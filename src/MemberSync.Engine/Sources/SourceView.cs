using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>A source with everything that is needed to understand and to ask it.</summary>
/// <param name="Version">Of its stored settings, to build a change upon.</param>
public sealed record SourceView(ISourceKind Kind, SourceSetup Setup, string Version)
{
    public ClubId Club => Setup.Club;

    public Source Source => Setup.Source;
}
