using System.Diagnostics.CodeAnalysis;

namespace MemberSync.Functions.Api;

/// <summary>A class is linked as a member is, and its reasons are those of members; here they speak of the class.</summary>
internal static class ClassWords
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text?.Replace("member", "class", StringComparison.Ordinal);
}
