using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Egym;

/// <summary>Which of a member's cards are RFIDs as eGym takes them. Numbers of stripes and barcodes are none.</summary>
internal static class Rfids
{
    private const string Prefix = "0x";

    public static ImmutableArray<string> Of(Member member) => [.. member.Cards.Where(IsRfid)];

    public static ImmutableArray<string> Unfit(Member member) => [.. member.Cards.Where(card => !IsRfid(card))];

    private static bool IsRfid(string card) => card.StartsWith(Prefix, StringComparison.Ordinal)
        && card.Length > Prefix.Length
        && card.Length % 2 == 0
        && card.Skip(Prefix.Length).All(char.IsAsciiHexDigit);
}
