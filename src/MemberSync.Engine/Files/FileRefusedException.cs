namespace MemberSync.Engine.Files;

/// <summary>A file that is not taken now. The message says why and what to do.</summary>
public sealed class FileRefusedException(string message) : Exception(message)
{
    /// <summary>Whether the same file may be taken a little later.</summary>
    public bool IsPassing { get; init; }
}
