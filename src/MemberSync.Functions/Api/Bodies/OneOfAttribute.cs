namespace MemberSync.Functions.Api.Bodies;

/// <summary>The text is one of these, as the API's description tells callers.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>An enum whose names it may be, in camel case.</summary>
    public Type? Names { get; init; }

    /// <summary>An enum whose names it may be as they are.</summary>
    public Type? ExactNames { get; init; }
}
