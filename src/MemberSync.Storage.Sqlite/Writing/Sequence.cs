using System.Globalization;

namespace MemberSync.Storage.Sqlite.Writing;

/// <summary>
/// Numbers that only grow, for ETags and message ids. Some are left out after a transaction that failed.
/// </summary>
internal sealed class Sequence
{
    private readonly Statements _statements;
    private long _last;
    private long _saved;

    public Sequence(Statements statements)
    {
        _statements = statements;
        var last = statements.Get("SELECT last FROM sequence").ExecuteScalar();
        _last = _saved = Convert.ToInt64(last, CultureInfo.InvariantCulture);
    }

    public long Next() => ++_last;

    /// <summary>Stores the last number, once for all commits of a transaction.</summary>
    public void Save()
    {
        if (_last != _saved)
        {
            _statements.Execute("UPDATE sequence SET last = $last", ("$last", _last));
            _saved = _last;
        }
    }
}
