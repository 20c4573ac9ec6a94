using System.Collections.Immutable;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>One member on one connection.</summary>
/// <param name="Detail">Null: the member was never of interest to this connection.</param>
/// <param name="Why">Null without detail.</param>
/// <param name="Allowed">What the state allows an operator to do.</param>
public sealed record LinkCard(
    ConnectionView View, LinkDetail? Detail, LinkExplanation? Why, ImmutableArray<LinkOperation> Allowed);
