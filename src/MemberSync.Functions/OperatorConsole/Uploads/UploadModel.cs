using MemberSync.Engine.Sources;

namespace MemberSync.Functions.OperatorConsole.Uploads;

/// <summary>A gym system's file, sent from the browser.</summary>
/// <param name="Refusal">Why it was not read; null: it was, or none came.</param>
public sealed record UploadModel(SourceView Source, string? Refusal)
{
    /// <summary>Whether whoever is not in it leaves.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The hash of the file that was tried and changed nothing; null: it was not tried, or was taken.</summary>
    public string? Tried { get; init; }

    /// <summary>Another file was sent than the one that was tried, so it was tried first.</summary>
    public bool IsAnother { get; init; }

    internal PageReport? Report { get; init; }
}
