using MemberSync.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite.Writing;

/// <summary>The one connection that writes, and its open transaction. Only the writer's thread uses it.</summary>
internal sealed class WriteSession : IDisposable
{
    private readonly Statements _statements;
    private readonly Sequence _sequence;
    private readonly HashSet<string> _changedQueues = [];

    public WriteSession(SqliteConnection connection, TimeProvider time, IIdSource ids)
    {
        _statements = new Statements(connection);
        _sequence = new Sequence(_statements);
        Rows = new RowWrites(_statements, _sequence);
        Messages = new MessageWrites(_statements, _sequence, time, ids, _changedQueues);
    }

    public RowWrites Rows { get; }

    public MessageWrites Messages { get; }

    public CommitOutcome Store(Commit commit)
    {
        var outcome = Rows.Apply(commit.Partition, commit.Writes);
        if (outcome is CommitOutcome.Stored)
        {
            foreach (var message in commit.Messages)
            {
                Messages.Send(message);
            }
        }

        return outcome;
    }

    public void Begin()
    {
        EndTransaction();
        _statements.Execute("BEGIN IMMEDIATE");
    }

    /// <summary>
    /// Makes all since <see cref="Begin"/> durable, and returns the queues where something may be visible now.
    /// </summary>
    public IReadOnlyCollection<string> Commit()
    {
        _sequence.Save();
        _statements.Execute("COMMIT");
        string[] changed = [.. _changedQueues];
        _changedQueues.Clear();
        return changed;
    }

    /// <summary>Takes back all since <see cref="Begin"/>.</summary>
    public void Rollback()
    {
        _changedQueues.Clear();
        try
        {
            EndTransaction();
        }
        catch (SqliteException)
        {
            // The disk that failed the commit may fail this too; the next transaction begins by trying again.
        }
    }

    public void Dispose() => _statements.Dispose();

    private void EndTransaction()
    {
        if (_statements.InTransaction)
        {
            _statements.Execute("ROLLBACK");
        }
    }
}
