using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// A connection's budgets: as stored, and a draft of what the next commit will make of them. A draft that was not
/// stored is dropped; no call may be made on it.
/// </summary>
internal sealed class BudgetBook(ConnectionId connection, PartnerPlan plan, WorkerOptions clock)
{
    private readonly Dictionary<BudgetName, Stored<Budget>> _stored = [];
    private readonly Dictionary<BudgetName, Budget> _drafts = [];

    public void Load(IEnumerable<Row> rows)
    {
        _stored.Clear();
        _drafts.Clear();
        var prefix = Keys.Lease(connection);
        foreach (var row in rows.Where(row => row.Key.Length > prefix.Length))
        {
            _stored[new BudgetName(row.Key[prefix.Length..])] = new(Read(row), row.ETag);
        }
    }

    public int Available(Endpoint endpoint, DateTimeOffset now) => plan.Spec(endpoint).Rule.Available(this[endpoint], now);

    public BudgetUse Use(Endpoint endpoint, DateTimeOffset now) => plan.Spec(endpoint).Rule.Use(this[endpoint], now);

    public DateTimeOffset NextChange(Endpoint endpoint, DateTimeOffset now) =>
        plan.Spec(endpoint).Rule.NextChange(this[endpoint], now);

    public void Reserve(Endpoint endpoint, string holder, DateTimeOffset sendBy) =>
        _drafts[Name(endpoint)] = this[endpoint].Reserve(holder, 1, sendBy);

    public void Answer(Endpoint endpoint, string holder, DateTimeOffset at) =>
        _drafts[Name(endpoint)] = this[endpoint].Answer(holder, at);

    public void Release(Endpoint endpoint, string holder) => _drafts[Name(endpoint)] = this[endpoint].Release(holder);

    public void Block(Endpoint endpoint, DateTimeOffset until) => _drafts[Name(endpoint)] = this[endpoint].Block(until);

    public void DropDrafts() => _drafts.Clear();

    public IEnumerable<Write> Writes(DateTimeOffset now)
    {
        foreach (var (budget, draft) in _drafts)
        {
            var kept = plan.RuleOf(budget).Forget(draft, now);
            var row = new BudgetRow(clock.Owner, kept, clock.ClockError());
            var json = RowJson.Write(row, RowJson.Default.BudgetRow);
            var key = Keys.Budget(connection, budget);
            yield return _stored.TryGetValue(budget, out var stored)
                ? new Write.Replace(key, json, stored.ETag)
                : new Write.Insert(key, json);
        }
    }

    /// <summary>The drafts are stored under these ETags, by key.</summary>
    public void Accept(IReadOnlyDictionary<string, string> etags)
    {
        foreach (var (budget, draft) in _drafts)
        {
            _stored[budget] = new(draft, etags[Keys.Budget(connection, budget)]);
        }

        _drafts.Clear();
    }

    private Budget Read(Row row) => RowJson.Read(row.Value, RowJson.Default.BudgetRow).SeenBy(clock);

    public Budget this[Endpoint endpoint] => this[Name(endpoint)];

    public Budget this[BudgetName name] =>
        _drafts.TryGetValue(name, out var draft) ? draft
        : _stored.TryGetValue(name, out var stored) ? stored.Value
        : Budget.Empty;

    private BudgetName Name(Endpoint endpoint) => plan.Spec(endpoint).Budget;
}
