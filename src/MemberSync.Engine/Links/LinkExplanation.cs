using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Links;

/// <summary>Why a member is, or is not, sent to a partner, and when.</summary>
/// <param name="Fields">Those that the partner insists on, and those that are wrong.</param>
/// <param name="LastExchange">Null before the first call.</param>
public sealed record LinkExplanation(
    ImmutableArray<FilterCriterion> Filters,
    ImmutableArray<FieldCheck> Fields,
    NextStep NextStep,
    LastExchange? LastExchange);
