using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Sources;

/// <summary>The right to ask a source for a while; nobody else asks it meanwhile.</summary>
/// <param name="Row">As stored for the turn.</param>
/// <param name="Version">Of that row.</param>
internal sealed record SourceTurn(SourceView Source, ISourceClient Client, AskingRow Row, string Version, DateTimeOffset Begun)
{
    /// <summary>How many requests were made, or may have been.</summary>
    public int Calls { get; private set; }

    public void Count(int calls) => Calls += calls;
}
