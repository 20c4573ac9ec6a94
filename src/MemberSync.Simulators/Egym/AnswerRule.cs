namespace MemberSync.Simulators.Egym;

/// <summary>An error that answers a call in place of what the call would do.</summary>
public sealed record AnswerRule
{
    public required EgymAction Action { get; init; }

    public required int Status { get; init; }

    public string ErrorCode { get; init; } = "";

    /// <value>What a <c>notFound</c> says is missing.</value>
    public string? Entity { get; init; }

    /// <value>The account that a <c>membershipExists</c> names.</value>
    public string? AccountId { get; init; }

    /// <value>How many calls it answers. Default 1.</value>
    public int Times { get; init; } = 1;
}
