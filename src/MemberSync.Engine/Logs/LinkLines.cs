using MemberSync.Core.Links;

namespace MemberSync.Engine.Logs;

/// <summary>What a change of a link leaves in the log.</summary>
internal static class LinkLines
{
    /// <param name="transition">The line of history.</param>
    /// <param name="link">The link after the last transition of its commit.</param>
    public static LogLine Of(Transition transition, Link link)
    {
        var way = transition.From == transition.To ? $"{transition.To}" : $"{transition.From} to {transition.To}";
        var why = transition.To == link.Status && link.Reason is { } reason ? $" ({reason.Code})" : "";
        return new LogLine(
            transition.At, LineLevel.Information, "member.changed", $"{way}: {LineText.Clean(transition.Cause)}{why}")
        {
            Member = link.Member,
            By = transition.By,
        };
    }
}
