namespace MemberSync.Core.Members;

/// <param name="Country">ISO 3166-1 alpha-2, upper case.</param>
public sealed record Address(string? Street, string? Number, string? Zip, string? City, string? Country);
