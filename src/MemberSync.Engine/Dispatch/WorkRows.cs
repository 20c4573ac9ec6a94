using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Dispatch;

/// <summary>A connection's lease and budgets, which stand side by side and are read at one moment.</summary>
internal sealed class WorkRows(IStore store, ConnectionView view, WorkerOptions options)
{
    public BudgetBook Budgets { get; } = new(view.Connection.Id, view.Plan, options);

    /// <summary>The lease as stored; null when the connection was never worked on.</summary>
    public Stored<LeaseRow>? Lease { get; private set; }

    private ConnectionId Connection => view.Connection.Id;

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        var rows = await ScanAsync(cancellationToken);
        var row = rows.FirstOrDefault(r => r.Key == Keys.Lease(Connection));
        Lease = row is null ? null : new(RowJson.Read(row.Value, RowJson.Default.LeaseRow), row.ETag);
        Budgets.Load(rows);
    }

    /// <summary>
    /// Reads the budgets again. The lease stays as this worker last saw it, so that a commit fails if it was lost.
    /// </summary>
    public async ValueTask ReloadBudgetsAsync(CancellationToken cancellationToken) =>
        Budgets.Load(await ScanAsync(cancellationToken));

    private ValueTask<ImmutableArray<Row>> ScanAsync(CancellationToken cancellationToken) =>
        store.ScanAllAsync(view.Club.Id.ToString(), Keys.Work(Connection), cancellationToken);

    public Write Write(LeaseRow lease)
    {
        var json = RowJson.Write(lease, RowJson.Default.LeaseRow);
        var key = Keys.Lease(Connection);
        return Lease is null ? new Write.Insert(key, json) : new Write.Replace(key, json, Lease.ETag);
    }

    /// <summary>The commit with this lease and the budgets' drafts is stored.</summary>
    public void Accept(LeaseRow lease, ImmutableDictionary<string, string> etags)
    {
        Lease = new(lease, etags[Keys.Lease(Connection)]);
        Budgets.Accept(etags);
    }
}
