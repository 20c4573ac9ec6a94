using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace MemberSync.Functions.Api;

/// <summary>Reads a body line by line and holds no more than one line of it.</summary>
internal sealed class LineReader(PipeReader body, int maxLine, long maxTotal)
{
    private long _number;
    private long _total;
    private bool _isLong;

    /// <summary>Whether reading ended because the whole was too long.</summary>
    public bool IsOver => _total > maxTotal;

    /// <summary>How many lines were read, blank ones included.</summary>
    public long Count => _number;

    /// <summary>The lines that are not blank.</summary>
    public async IAsyncEnumerable<BodyLine> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            var rest = result.Buffer;
            try
            {
                while (!IsOver && rest.PositionOf((byte)'\n') is { } end)
                {
                    var line = rest.Slice(0, end);
                    rest = rest.Slice(rest.GetPosition(1, end));
                    _total += line.Length + 1;
                    if (!IsOver && Take(line) is { } taken)
                    {
                        yield return taken;
                    }
                }

                rest = Drop(rest);
                if (result.IsCompleted && !IsOver && Take(rest) is { } last)
                {
                    yield return last;
                }
            }
            finally
            {
                body.AdvanceTo(rest.Start, result.Buffer.End);
            }

            if (result.IsCompleted || IsOver)
            {
                yield break;
            }
        }
    }

    // Of what is longer than a line, or than the whole may be, only that it was is kept.
    private ReadOnlySequence<byte> Drop(ReadOnlySequence<byte> rest)
    {
        if (rest.Length <= maxLine && !IsOver)
        {
            return rest;
        }

        _isLong = true;
        _total += rest.Length;
        return rest.Slice(rest.End);
    }

    private BodyLine? Take(ReadOnlySequence<byte> line)
    {
        _number++;
        var isLong = _isLong || line.Length > maxLine;
        _isLong = false;
        if (isLong)
        {
            return new BodyLine(_number, null);
        }

        var bytes = JsonBody.WithoutMark(line.ToArray());
        return bytes.Span.ContainsAnyExcept(" \t\r"u8) ? new BodyLine(_number, bytes) : null;
    }
}
