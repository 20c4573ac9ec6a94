using MemberSync.Core.Sources;

namespace MemberSync.Engine.Ports;

/// <summary>
/// Asks one source. It never repeats a request by itself, and never throws for what a source or a network does; that is
/// an answer. Safe for concurrent use.
/// </summary>
public interface ISourceClient
{
    /// <summary>The most requests that <see cref="ReadAsync"/> makes.</summary>
    int CallsPerRead { get; }

    /// <summary>The most requests that <see cref="ListAsync"/> makes.</summary>
    int CallsPerPage { get; }

    /// <summary>Everything that the source knows of one subject now.</summary>
    Task<SourceAnswer> ReadAsync(SourceSubject subject, CancellationToken cancellationToken);

    /// <summary>One page of everybody and everything that the source has.</summary>
    /// <param name="cursor">As the page before gave it; null: the first page.</param>
    Task<SourcePage> ListAsync(string? cursor, CancellationToken cancellationToken);
}
