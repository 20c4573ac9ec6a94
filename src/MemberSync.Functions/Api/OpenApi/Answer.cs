using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace MemberSync.Functions.Api.OpenApi;

/// <param name="Text">What it means.</param>
/// <param name="Contents">Its forms; none: it has no body.</param>
internal sealed record Answer(int Status, string Text, ImmutableArray<Content> Contents)
{
    /// <summary>What it says in a header.</summary>
    public Parameter? Header { get; init; }

    public static Answer Json(int status, string text, JsonTypeInfo type) => new(status, text, [Content.Of(type)]);

    public static Answer None(int status, string text) => new(status, text, []);
}
