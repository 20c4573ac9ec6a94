using System.Text;

namespace MemberSync.Sources.Tables;

/// <summary>
/// Takes a table apart character by character, as RFC 4180 writes it: a field in quotation marks may hold delimiters,
/// line breaks and doubled quotation marks. Leniently: a quotation mark inside a bare field stands for itself.
/// </summary>
internal sealed class CsvScanner(char delimiter)
{
    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();
    private State _state = State.Start;
    private long _line = 1;
    private long _begunOn = 1;

    private enum State
    {
        Start,
        Bare,
        Quoted,

        /// <summary>After a quotation mark in a quoted field: its end, or the first of two.</summary>
        Quote,
    }

    /// <summary>How long the field under way is; one that grows without end lacks its closing quotation mark.</summary>
    public int FieldLength => _field.Length;

    /// <summary>Whether the field under way began with a quotation mark and has not met its second.</summary>
    public bool IsQuoted => _state == State.Quoted;

    /// <summary>The line on which the record under way begins.</summary>
    public long BegunOn => _begunOn;

    /// <summary>Takes one character. The record that it ends, or null.</summary>
    public TableRow? Take(char c)
    {
        _line += c == '\n' ? 1 : 0;
        switch (_state)
        {
            case State.Quoted:
                Quoted(c);
                return null;
            case State.Quote when c == '"':
                _field.Append(c);
                _state = State.Quoted;
                return null;
            case State.Start when c == '"':
                _state = State.Quoted;
                return null;
            default:
                return Bare(c);
        }
    }

    /// <summary>The text has ended. Its last record, or null when it ended with a line.</summary>
    public TableRow? End() => _fields.Count == 0 && _field.Length == 0 ? null : EndRecord();

    private void Quoted(char c)
    {
        if (c == '"')
        {
            _state = State.Quote;
        }
        else
        {
            _field.Append(c);
        }
    }

    private TableRow? Bare(char c)
    {
        if (c == '\n')
        {
            return EndRecord();
        }

        if (c == delimiter)
        {
            EndField();
        }
        else if (c != '\r')
        {
            _field.Append(c);
            _state = State.Bare;
        }

        return null;
    }

    private void EndField()
    {
        _fields.Add(_field.ToString());
        _field.Clear();
        _state = State.Start;
    }

    private TableRow EndRecord()
    {
        EndField();
        var record = new TableRow(_begunOn, [.. _fields]);
        _fields.Clear();
        _begunOn = _line;
        return record;
    }
}
