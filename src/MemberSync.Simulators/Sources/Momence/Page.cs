using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources.Gates;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>A page of a list. Pages are counted by position: who comes or goes moves everybody after them.</summary>
internal static class Page
{
    /// <summary>The page that the query asks for, or a refusal.</summary>
    /// <param name="most">How many a page may hold.</param>
    public static SimResponse Of<T>(IEnumerable<T> all, QueryFields query, int most)
    {
        if (query.Whole("page", 0, int.MaxValue / most) is not { } page
            || query.Whole("pageSize", 1, most) is not { } size)
        {
            return Answers.Refusal(400, $"page from 0 and pageSize from 1 to {most} are needed");
        }

        var items = all.ToList();
        return Answers.Ok(new
        {
            pagination = new { page, pageSize = size, totalCount = items.Count },
            payload = items.Skip(page * size).Take(size),
        });
    }
}
