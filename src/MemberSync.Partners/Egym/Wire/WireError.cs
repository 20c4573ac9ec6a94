namespace MemberSync.Partners.Egym.Wire;

/// <summary>Why a call was not carried out.</summary>
/// <param name="ErrorCode">E.g. <c>membershipExists</c>.</param>
/// <param name="FieldErrors">As the specification names them.</param>
/// <param name="Errors">The same list under the name that the prose gives it.</param>
internal sealed record WireError(
    string? ErrorCode,
    string? Message,
    IReadOnlyList<WireFieldError?>? FieldErrors,
    IReadOnlyList<WireFieldError?>? Errors,
    WireMetadata? Metadata)
{
    public override string ToString() => nameof(WireError);
}
