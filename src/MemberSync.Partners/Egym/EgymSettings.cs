using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Egym;

/// <summary>How a club's members are told to eGym. A text that is not valid reads as the default: it is never stored.</summary>
internal sealed record EgymSettings
{
    public const string Basic = "BASIC";
    public const string Premium = "PREMIUM";
    public const string FromTags = "tags";
    public const string FromContractType = "contractType";
    public const string None = "none";

    private readonly ImmutableHashSet<string> _basic;
    private readonly ImmutableHashSet<string> _premium;
    private readonly string _otherwise;

    public EgymSettings(PartnerSettings settings)
    {
        _basic = List(settings.Get("basicContractTypes", ""));
        _premium = List(settings.Get("premiumContractTypes", ""));
        _otherwise = settings.Get("membershipType", Premium);
        SubType = settings.Get("membershipSubType", FromTags);
        Cards = settings.Get("cards", "true") == "true";
        EraseOnDelete = settings.Get("eraseOnDelete", "false") == "true";
        Photos = settings.Photos;
    }

    /// <summary><c>tags</c> (default), <c>contractType</c> or <c>none</c>.</summary>
    public string SubType { get; }

    /// <summary>Whether cards are told as RFIDs; default true.</summary>
    public bool Cards { get; }

    /// <summary>
    /// Whether a removal erases all of the person that the gym gave eGym, and not the membership alone; default false.
    /// </summary>
    public bool EraseOnDelete { get; }

    public bool Photos { get; }

    /// <summary>What is in both lists of contract types, and so says nothing.</summary>
    public ImmutableArray<string> Contradictions => [.. _basic.Intersect(_premium).Order(StringComparer.Ordinal)];

    /// <summary><c>BASIC</c> or <c>PREMIUM</c>.</summary>
    public string MembershipType(Contract contract) =>
        contract.Type is { } type && _basic.Contains(type) ? Basic
        : contract.Type is { } other && _premium.Contains(other) ? Premium
        : _otherwise;

    private static ImmutableHashSet<string> List(string text) => text
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
}
