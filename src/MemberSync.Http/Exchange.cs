namespace MemberSync.Http;

/// <summary>What became of one HTTP request. Details are our own words and hold nothing of request or answer.</summary>
public abstract record Exchange
{
    private Exchange()
    {
    }

    /// <param name="RetryAfter">As the partner said, in seconds or as a date: 0 to 1 hour from now.</param>
    public sealed record Answered(int Status, TimeSpan? RetryAfter, ReadOnlyMemory<byte> Body) : Exchange
    {
        public string? MediaType { get; init; }
    }

    /// <summary>Nothing of the body left this machine, so the partner cannot have carried it out.</summary>
    public sealed record NotSent(string Detail) : Exchange;

    /// <summary>Sent, at least in part, and no whole answer came.</summary>
    public sealed record Lost(string Detail) : Exchange;
}
