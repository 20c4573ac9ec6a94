using System.Collections.Immutable;
using MemberSync.Core.Matching;

namespace MemberSync.Engine.Matching;

/// <summary>Some of a set's people; a row holds several, because they are only ever read together.</summary>
internal sealed record PeoplePiece(ImmutableArray<PartnerPerson> People);
