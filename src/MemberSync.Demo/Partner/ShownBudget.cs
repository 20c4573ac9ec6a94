using System.Collections.Immutable;

namespace MemberSync.Demo.Partner;

/// <summary>What a partner counts together.</summary>
/// <param name="Name">The budget's name at the service.</param>
/// <param name="Title">As it is shown; at most 14 letters.</param>
/// <param name="Actions">The partner's names of the calls that it counts.</param>
internal sealed record ShownBudget(string Name, string Title, params ImmutableArray<string> Actions);
