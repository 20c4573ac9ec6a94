using System.Globalization;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// What Mywellness holds, or should hold, of a person's one membership. Its text is the facet's fingerprint and can
/// be read back, e.g. <c>active|2026-04-01|2027-03-31|PREMIUM</c>.
/// </summary>
/// <param name="Start">The first day; null: not known.</param>
/// <param name="End">The last day; null: open-ended.</param>
/// <param name="Type">The contract's name; may be empty.</param>
internal sealed record MembershipTerms(MembershipState State, DateOnly? Start, DateOnly? End, string Type)
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int Parts = 4;

    /// <summary>
    /// Null: the person has no contract. A contract that has yet to begin is told as active, because its dates say the
    /// same; so its first day costs no call.
    /// </summary>
    public static MembershipTerms? Of(Contract? contract) => contract is null
        ? null
        : new(StateOf(contract.State), contract.Start, contract.End, contract.Type ?? string.Empty);

    /// <summary>Null when the text is not that of any terms.</summary>
    public static MembershipTerms? Parse(string text)
    {
        var parts = text.Split('|', Parts);
        return parts.Length == Parts
            && Enum.TryParse<MembershipState>(parts[0], ignoreCase: true, out var state)
            && TryDate(parts[1], out var start)
            && TryDate(parts[2], out var end)
                ? new(state, start, end, parts[3])
                : null;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Word(State)}|{Start:yyyy-MM-dd}|{End:yyyy-MM-dd}|{Type}");

    private static bool TryDate(string text, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(text, DateFormat, out var day) ? day : null;
        return text.Length == 0 || date is not null;
    }

    private static MembershipState StateOf(ContractState state) => state switch
    {
        ContractState.Active or ContractState.Pending => MembershipState.Active,
        ContractState.Frozen => MembershipState.Frozen,
        ContractState.Ended => MembershipState.Ended,
    };

    private static string Word(MembershipState state) => state switch
    {
        MembershipState.Active => "active",
        MembershipState.Frozen => "frozen",
        MembershipState.Ended => "ended",
    };
}
