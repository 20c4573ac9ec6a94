using MemberSync.Core.Links;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Links;

/// <summary>Which links a list shows; null lets everything through.</summary>
public sealed record LinkFilter(LinkStatus? Status, string? Text)
{
    internal bool Lets(ListedLink link) => Text is null
        || link.Name.Contains(Text, StringComparison.OrdinalIgnoreCase)
        || link.Member.ToString().Contains(Text, StringComparison.OrdinalIgnoreCase);
}
