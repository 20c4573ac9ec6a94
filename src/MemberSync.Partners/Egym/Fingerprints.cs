using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>
/// What an account tells, per facet, as a fingerprint: which of its values there are, and SHA-256 of them in base 64.
/// They are stored; another text for the same values would send every member again.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The facets of an account, in the order of the facets.</summary>
    public static readonly ImmutableArray<Facet> Facets = [Facet.Profile, Facet.Contact, Facet.Membership, Facet.Email];

    private const char Separator = '\u001f';

    public static ImmutableSortedDictionary<Facet, string> Of(WireAccount account) =>
        Facets.ToImmutableSortedDictionary(facet => facet, facet => Of(Values(account, facet)));

    /// <summary>Stands for the whole account, as it is when it meets another one.</summary>
    public static string Basis(WireAccount account) => Of([.. Facets.SelectMany(facet => Values(account, facet))]);

    /// <summary>Whether a value is told no more that was told before; a patch cannot take it back.</summary>
    public static bool TakesBack(string? acknowledged, string wanted)
    {
        var told = Acknowledgement.Original(acknowledged ?? string.Empty);
        return told.Split(':')[0].Zip(wanted).Any(value => value is ('1', '0'));
    }

    /// <summary>The facets whose wanted values eGym has shown that it holds.</summary>
    public static ImmutableSortedDictionary<Facet, string> Held(WireAccount wanted, WireAccount shown)
    {
        var held = Facets.Where(facet => Values(wanted, facet).Zip(Values(shown, facet)).All(
            value => value.First is null || value.First == value.Second));
        return held.ToImmutableSortedDictionary(facet => facet, facet => Of(Values(wanted, facet)));
    }

    public static string OfTexts(IEnumerable<string> texts) => Of([.. texts]);

    private static string?[] Values(WireAccount account, Facet facet) => facet switch
    {
        Facet.Profile => [account.FirstName, account.LastName, account.Gender, account.DateOfBirth],
        Facet.Email => [account.Email],
        Facet.Contact => account.Contact is { } contact
            ? [contact.Phone, contact.Street, contact.StreetNumber, contact.ZipCode, contact.City, contact.Country]
            : new string?[6],
        Facet.Membership => account.Membership is { } membership
            ?
            [
                membership.MembershipId,
                membership.MembershipType,
                membership.StartOfContract,
                membership.EndOfContract,
                membership.MembershipSubType,
                membership.AgreementNumber,
            ]
            : new string?[6],
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "An account has no such part."),
    };

    private static string Of(string?[] values)
    {
        var there = string.Concat(values.Select(value => value is null ? '0' : '1'));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, values)));
        return $"{there}:{Convert.ToBase64String(hash)}";
    }
}
