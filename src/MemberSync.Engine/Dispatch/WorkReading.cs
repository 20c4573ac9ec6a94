using System.Collections.Immutable;

namespace MemberSync.Engine.Dispatch;

/// <param name="Budgets">By the name of the budget: the endpoint that spends it, or what several share.</param>
/// <param name="Lease">Null when the connection was never worked on.</param>
public sealed record WorkReading(LeaseRow? Lease, ImmutableSortedDictionary<string, EndpointReading> Budgets);
