using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Erasure;

/// <summary>An erasure that waits for partners; gone with the person as soon as it is done.</summary>
internal sealed record ErasureUnderWay(MemberId Member, ImmutableArray<ErasedLink> Links);
