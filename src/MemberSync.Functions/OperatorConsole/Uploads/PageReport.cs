using System.Collections.Immutable;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.Files;

namespace MemberSync.Functions.OperatorConsole.Uploads;

/// <summary>A report for a page: the sums, and the first rows of which there is something to say.</summary>
internal sealed class PageReport : IFileReport
{
    /// <summary>How many rows a page shows.</summary>
    public const int MostRows = 500;

    private readonly ImmutableArray<FileLineBody>.Builder _rows = ImmutableArray.CreateBuilder<FileLineBody>();

    /// <summary>Faulty ones and those of people who leave before all others; those that change nothing are left out.</summary>
    public ImmutableArray<FileLineBody> Rows => [.. _rows.OrderBy(row => row.Outcome switch
    {
        "faulty" => 0,
        "removed" => 1,
        _ => 2,
    }).Take(MostRows)];

    /// <summary>Null until the end.</summary>
    public FileTotalsBody? Totals { get; private set; }

    public Task WriteAsync(FileLineBody line, CancellationToken cancellationToken)
    {
        // Of each kind as many as a page shows, so that a long file takes no more than that.
        if (line.Outcome != "unchanged" && _rows.Count(row => row.Outcome == line.Outcome) < MostRows)
        {
            _rows.Add(line);
        }

        return Task.CompletedTask;
    }

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WriteAsync(FileTotalsBody totals, CancellationToken cancellationToken)
    {
        Totals = totals;
        return Task.CompletedTask;
    }
}
