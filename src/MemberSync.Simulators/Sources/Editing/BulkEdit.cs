namespace MemberSync.Simulators.Sources.Editing;

/// <summary>Many made-up people at once.</summary>
internal sealed record BulkEdit
{
    /// <value>How many, 1 to 100,000.</value>
    public required int Count { get; init; }

    /// <value>What they are made of. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <exception cref="ImpossibleException">It makes no sense.</exception>
    public BulkEdit Checked() => Count is >= 1 and <= 100_000
        ? this
        : throw new ImpossibleException($"count must lie in 1 to 100000, not {Count}");
}
