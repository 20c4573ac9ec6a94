using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>How it stands with a source; see <see cref="SourceState"/>.</summary>
internal sealed record SourceStateBody(
    string Source,
    int Waiting,
    string? Fault,
    DateTimeOffset? FaultSince,
    int? Comparing,
    SourceStateBody.Comparison? LastComparison,
    int NeverDelivered)
{
    public static SourceStateBody Of(SourceView view, SourceState state) => new(
        view.Source.Id.ToString(),
        state.Waiting,
        state.Fault,
        state.FaultSince,
        state.Comparing,
        state.Last is { } last ? new Comparison(last.Begun, last.Ended, last.Seen, last.Found, last.Fault) : null,
        state.NeverDelivered);

    internal sealed record Comparison(DateTimeOffset Begun, DateTimeOffset Ended, int Seen, int Found, string? Fault);
}
