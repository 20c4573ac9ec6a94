namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <param name="Then">Where to go on; null: to the beginning.</param>
/// <param name="Fault">Why the last try failed, in English; null: there was none.</param>
public sealed record SignInModel(string? Then, string? Fault)
{
    /// <summary>Where the sign-in with an account of the organisation begins; null: there is none.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whom App Service signed in but who has no role here; null: nobody.</summary>
    public string? WithoutRole { get; init; }
}
