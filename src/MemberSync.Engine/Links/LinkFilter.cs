using MemberSync.Core.Links;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Links;

/// <summary>Which links a list shows; null lets everything through.</summary>
public sealed record LinkFilter(LinkStatus? Status, string? Text)
{
    /// <summary>The whole sentence; null lets every reason through.</summary>
    public string? Reason { get; init; }

    internal bool LetsAll => Text is null && Reason is null;

    internal bool Lets(ListedLink link) =>
        (Reason is null || link.Reason == Reason)
        && (Text is null
            || link.Name.Contains(Text, StringComparison.OrdinalIgnoreCase)
            || link.Member.ToString().Contains(Text, StringComparison.OrdinalIgnoreCase));
}
