using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Egym;

/// <summary>
/// How far eGym was asked whose a member's cards are. It gives a card to whoever is told with it, without a word to the one
/// who had it (published), so a card of another account is left out.
/// </summary>
/// <param name="Cards">The fingerprint of all cards; other cards are another search.</param>
/// <param name="Owners">A sign for each card that was asked for, in their order.</param>
internal sealed record CardSearch(string Cards, string Owners)
{
    private const char Own = '+';
    private const char Foreign = '-';
    private const char Separator = ' ';

    /// <summary>What is told: some cards stay out when they are another account's.</summary>
    public string Outcome => Owners.Contains(Foreign) ? Acknowledgement.LeaveOut(Cards) : Cards;

    /// <summary>The search of these cards as far as the link knows it.</summary>
    public static CardSearch Of(ImmutableArray<string> cards, Link link)
    {
        var wanted = Fingerprints.OfTexts(cards);
        var known = link.Acknowledged.GetValueOrDefault(Facet.CardSearch, string.Empty).Split(Separator);
        return known is [var print, var owners] && print == wanted ? new(wanted, owners) : new(wanted, string.Empty);
    }

    /// <summary>The next card to ask for; null: all were.</summary>
    public string? Next(ImmutableArray<string> cards) => Owners.Length < cards.Length ? cards[Owners.Length] : null;

    /// <summary>With the answer that the next card is nobody's or the member's own.</summary>
    public CardSearch Free() => this with { Owners = Owners + Own };

    /// <summary>With the answer that the next card is another account's.</summary>
    public CardSearch Taken() => this with { Owners = Owners + Foreign };

    /// <summary>The cards that may be told.</summary>
    public IEnumerable<string> Telling(ImmutableArray<string> cards) => cards.Where((_, at) => Owners[at] == Own);

    /// <summary>As it is stored.</summary>
    public override string ToString() => $"{Cards}{Separator}{Owners}";
}
