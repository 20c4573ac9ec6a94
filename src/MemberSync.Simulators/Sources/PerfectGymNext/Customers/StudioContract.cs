namespace MemberSync.Simulators.Sources.PerfectGymNext.Customers;

/// <summary>A person's contract, as the gym system writes one.</summary>
internal sealed record StudioContract
{
    public long Id { get; init; }

    public required string RateName { get; init; }

    public required DateOnly StartDate { get; init; }

    public DateOnly? EndDate { get; init; }

    public string ContractStatus { get; init; } = "ACTIVE";

    public bool Cancelled { get; init; }

    public DateOnly? CancellationDate { get; init; }
}
