using System.Collections.Immutable;

namespace MemberSync.Engine.Dispatch;

/// <param name="Lease">Null when the connection was never worked on.</param>
public sealed record WorkReading(LeaseRow? Lease, ImmutableSortedDictionary<string, EndpointReading> Budgets);
