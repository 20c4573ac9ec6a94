namespace MemberSync.Simulators.Mywellness.Wire;

/// <summary>One item of the partner's error envelope. The types beside <c>Security</c> are inferred.</summary>
internal sealed record ApiError(string Field, string Type, string Details, string ErrorMessage)
{
    public static ApiError Security(string field, string message) => new(field, "Security", message, message);

    public static ApiError Validation(string field, string message) => new(field, "Validation", message, message);

    public static ApiError Conflict(string field, string message) => new(field, "Conflict", message, message);

    public static ApiError NotFound(string field) => new(field, "NotFound", "not found", $"No such {field} here");

    public static ApiError TokenNotValid() =>
        new("TokenNotValid", "Security", "TokenNotValid", "The token is not valid");
}
