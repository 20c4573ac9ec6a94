using System.Collections.Immutable;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Collects what is wrong with a table's lines. Not safe for concurrent use.</summary>
internal sealed class LineFaults
{
    private const int MaxListed = 1000;

    private readonly List<FaultyLineBody> _lines = [];

    public long Count { get; private set; }

    public ImmutableArray<FaultyLineBody> Lines => [.. _lines.OrderBy(line => line.Line)];

    public void Add(long line, string? member, params ImmutableArray<string> errors)
    {
        Count++;
        if (_lines.Count < MaxListed)
        {
            _lines.Add(new FaultyLineBody(line, member is null ? null : Problems.Cut(member), errors));
        }
    }
}
