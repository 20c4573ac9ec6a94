namespace MemberSync.Functions.Api.OpenApi;

/// <param name="Schema">As JSON.</param>
/// <param name="Example">As it stands in an address.</param>
internal sealed record Parameter(string Name, string Description, string Schema, string? Example = null)
{
    /// <summary>Where it stands: query, path or header.</summary>
    public string In { get; init; } = "query";

    public bool IsRequired { get; init; }
}
