using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Links;

/// <param name="History">Oldest first.</param>
public sealed record LinkDetail(Member Member, Link Link, ImmutableArray<Transition> History);
