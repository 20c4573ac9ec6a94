using System.Collections.Immutable;

namespace MemberSync.Simulators.Egym.V1;

/// <summary>The people of a location in gymapi v1, and the visits in the order in which they came.</summary>
public sealed record UsersView(ImmutableArray<UserBody> Users, ImmutableArray<string> VisitsOf);
