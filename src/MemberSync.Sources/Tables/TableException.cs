namespace MemberSync.Sources.Tables;

/// <summary>A file that cannot be read as a table. The message is for whoever made the file, and says what to do.</summary>
public sealed class TableException(string message, Exception? cause = null) : Exception(message, cause);
