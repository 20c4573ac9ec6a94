using System.Collections.Concurrent;
using MemberSync.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite.Reading;

/// <summary>
/// Connections that read, as many as are ever used at once; reads are short and never wait for one another.
/// </summary>
internal sealed class ReadPool(Func<ReadSession> open) : IDisposable
{
    private readonly ConcurrentBag<ReadSession> _idle = [];
    private volatile bool _disposed;

    /// <summary>Runs a read, and gives its connection back unless it failed there.</summary>
    /// <exception cref="StoreUnavailableException">The file could not be read.</exception>
    public T Read<T>(Func<ReadSession, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ReadSession? session = null;
        try
        {
            session = _idle.TryTake(out var idle) ? idle : open();
            var answer = read(session);
            _idle.Add(session);
            session = null;
            return answer;
        }
        catch (SqliteException failure) when (SqliteFailures.IsOutside(failure))
        {
            throw SqliteFailures.Translate(failure);
        }
        finally
        {
            session?.Dispose();
            CloseIdleOnceDisposed();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdleOnceDisposed();
    }

    private void CloseIdleOnceDisposed()
    {
        while (_disposed && _idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
