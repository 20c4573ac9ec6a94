using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Sqlite;

/// <summary>
/// Makes sure that one process at a time owns a database: two services would each miss the other's messages while
/// waiting. The operating system frees the lock when its holder ends, however that happens, so none is left behind.
/// </summary>
internal static class OwnerLock
{
    /// <summary>Holds the lock until the stream returned is disposed.</summary>
    public static FileStream Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"Database '{path}' cannot be opened for writing: another process seems to own it "
                + $"('{path}.lock': {failure.Message}). Stop that process, or open the database read-only.",
                failure);
        }
    }
}
