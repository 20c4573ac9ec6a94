using MemberSync.Core.Links;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Which members a list is to show, and from where on.</summary>
internal sealed record MemberQuery(LinkFilter Filter, int Limit, string? After)
{
    private const int UsualLimit = 100;
    private const int MaxLimit = 1000;
    private const int MaxSearch = 200;

    /// <summary>The query of an address, or null with what is wrong with it in <paramref name="fault"/>.</summary>
    public static MemberQuery? Read(IQueryCollection query, out string fault)
    {
        var search = query["q"].ToString().Trim();
        var statusFault = StatusFault(query["status"].ToString(), out var status);
        var isLimit = TryLimit(query["limit"].ToString(), out var limit);
        var isAfter = Cursor.TryReadAfter(query["after"].ToString(), out var after);
        fault = statusFault
            ?? (isLimit ? null : $"limit: write a whole number from 1 to {MaxLimit}")
            ?? (isAfter ? null : Cursor.Advice)
            ?? (search.Length <= MaxSearch ? "" : $"q: at most {MaxSearch} characters");
        return fault.Length == 0
            ? new MemberQuery(new LinkFilter(status, search.Length == 0 ? null : search), limit, after)
            : null;
    }

    private static string? StatusFault(string text, out LinkStatus? status)
    {
        var known = Enum.GetValues<LinkStatus>().Where(value => value != LinkStatus.Removed).ToList();
        status = known.Cast<LinkStatus?>()
            .FirstOrDefault(value => value.ToString()!.Equals(text, StringComparison.OrdinalIgnoreCase));
        return text.Length == 0 || status is not null
            ? null
            : $"status: '{Problems.Cut(text)}' is not known; use one of {string.Join(", ", known)}";
    }

    private static bool TryLimit(string text, out int limit)
    {
        limit = UsualLimit;
        return text.Length == 0 || (int.TryParse(text, out limit) && limit is >= 1 and <= MaxLimit);
    }
}
