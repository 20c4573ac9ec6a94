using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api.Files;

/// <summary>Writes a report, line by line, as the import goes.</summary>
internal interface IFileReport
{
    Task WriteAsync(FileLineBody line, CancellationToken cancellationToken);

    /// <summary>Shows what was written so far.</summary>
    Task FlushAsync(CancellationToken cancellationToken);

    /// <summary>The sums, at the end.</summary>
    Task WriteAsync(FileTotalsBody totals, CancellationToken cancellationToken);
}
