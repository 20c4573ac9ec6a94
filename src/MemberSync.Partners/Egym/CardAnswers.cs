using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>What the answer to the question whose a card is means. These rules are ours (inferred).</summary>
internal static class CardAnswers
{
    // One that was passed on in the gym system goes from the other member with that one's own next call: about a minute.
    private const int MostTries = 4;

    private const string WhatToDo =
        ". Find out whose it is: take it off the other person, or correct the card in the gym system; then choose Sync";

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets = ImmutableSortedDictionary<Facet, string>.Empty;
    private static readonly PartnerAnswer.Done Free = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Null: an answer that says nothing about the card.</summary>
    public static PartnerAnswer? Of(PartnerCall call, Exchange.Answered answer) => answer.Status == 404
        ? OfMissing(call, Reply.Error(answer))
        : Reply.Account(answer)?.AccountId switch
        {
            null => new PartnerAnswer.Lost("an answer that shows no account"),
            var owner when string.Equals(owner, call.Link.AccountId(), StringComparison.OrdinalIgnoreCase) => Free,
            var owner => Taken(call, $"another account ({owner})"),
        };

    // Someone whose membership or profile is gone may still have it.
    private static PartnerAnswer? OfMissing(PartnerCall call, WireError error) => (error.ErrorCode, error.Metadata?.Entity) switch
    {
        (not null, null or "RFID" or "ACCOUNT") => Free,
        (not null, "MEMBERSHIP" or "CHAIN_PROFILE") => Taken(call, "an account that it does not show"),
        _ => null,
    };

    private static PartnerAnswer Taken(PartnerCall call, string where)
    {
        var cards = Rfids.Of(call.Member);
        var search = CardSearch.Of(cards, call.Link);
        var card = search.Next(cards)!;

        // A card opens doors: its end is enough to find it.
        var text = $"the card that ends in {card[^Math.Min(4, card.Length - 2)..]}, because eGym has it on {where}";
        return call.Link.Attempts < MostTries
            ? new PartnerAnswer.Failed(text, Elsewhere: true)
            : new PartnerAnswer.LeftOut(text + WhatToDo) { Holds = NoFacets.Add(Facet.CardSearch, search.Taken().ToString()) };
    }
}
