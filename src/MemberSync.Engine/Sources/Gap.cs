using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Sources;

/// <summary>A change that no event told, and that a comparison with the source brought.</summary>
/// <param name="FoundAt">When the comparison found it.</param>
/// <param name="Fields">What was new, as canonical changes name it; <c>presence</c>: the person came, or left.</param>
public sealed record Gap(SourceSubject Subject, MemberId Member, DateTimeOffset FoundAt, ImmutableArray<string> Fields);
