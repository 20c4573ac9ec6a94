using MemberSync.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite;

/// <summary>Tells a broken dependency (disk, file, lock) from a bug in this program.</summary>
internal static class SqliteFailures
{
    /// <summary>True for failures that have their cause outside this program and may pass.</summary>
    public static bool IsOutside(SqliteException exception) => Reason(exception) is not null;

    /// <summary>
    /// What a caller is told of a failure: the port's exception for one from outside, otherwise itself.
    /// </summary>
    public static Exception Translate(Exception exception) =>
        exception is SqliteException failure && Reason(failure) is { } reason
            ? new StoreUnavailableException($"The database did not answer: {reason}. {failure.Message}", failure)
            : exception;

    // https://www.sqlite.org/rescode.html, 2026-01
    private static string? Reason(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "it is locked by another process",
        7 => "there is not enough memory",
        8 => "its file may not be written",
        10 => "its disk failed to read or write",
        11 or 26 => "its file is damaged or not a database",
        13 => "its disk is full",
        14 => "its file could not be opened",
        15 => "its lock files are unusable",
        _ => null,
    };
}
