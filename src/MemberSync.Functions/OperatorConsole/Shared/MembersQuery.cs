using System.Collections.Immutable;
using MemberSync.Core.Links;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>Which members, or classes, a list shows.</summary>
public sealed record MembersQuery(LinkStatus? Status, string? Text)
{
    /// <summary>The states that can be asked for.</summary>
    public static ImmutableArray<LinkStatus> States { get; } =
        [.. Enum.GetValues<LinkStatus>().Where(status => status != LinkStatus.Removed)];

    /// <summary>As in an address, with a question mark in front; where to go on is added by the caller.</summary>
    public string At(string? after)
    {
        var query = QueryString.Empty;
        query = Status is { } status ? query.Add("status", status.ToString()) : query;
        query = Text is { } text ? query.Add("q", text) : query;
        return (after is null ? query : query.Add("after", after)).ToString();
    }
}
