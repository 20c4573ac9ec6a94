namespace MemberSync.Engine.Files;

/// <summary>A file that is not taken now. The message says why and what to do.</summary>
public sealed class FileRefusedException(string message) : Exception(message);
