namespace MemberSync.Partners.Egym.Wire;

/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record WireContact(
    string? Phone, string? Street, string? StreetNumber, string? ZipCode, string? City, string? Country)
{
    public override string ToString() => nameof(WireContact);
}
