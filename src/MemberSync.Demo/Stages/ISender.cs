using MemberSync.Demo.People;

namespace MemberSync.Demo.Stages;

/// <summary>Where the members of a run come from.</summary>
internal interface ISender
{
    /// <summary>How many members were sent and taken so far.</summary>
    int Acknowledged { get; }

    /// <summary>Why it does not go on just now; null when it does.</summary>
    string? Trouble { get; }

    Task SendAsync(IEnumerable<Person> people, int batchSize, CancellationToken cancellationToken);
}
