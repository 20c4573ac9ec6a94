using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>One member, as far as the demo looks at it.</summary>
internal sealed record MemberDetail(string Status, ImmutableArray<string> Missing, string? Reason);
