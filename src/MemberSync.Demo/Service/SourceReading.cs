namespace MemberSync.Demo.Service;

/// <summary>How it stands with a source, as the service tells it.</summary>
internal sealed record SourceReading(
    int Waiting, string? Fault, int? Comparing, SourceReading.Comparison? LastComparison, int NeverDelivered)
{
    /// <summary>Whether a whole comparison began and ended after this.</summary>
    public bool IsComparedSince(DateTimeOffset since) => LastComparison is { Fault: null } last && last.Begun >= since;

    internal sealed record Comparison(DateTimeOffset Begun, string? Fault);
}
