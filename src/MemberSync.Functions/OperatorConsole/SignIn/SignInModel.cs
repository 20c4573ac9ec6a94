namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <param name="Then">Where to go on; null: to the beginning.</param>
/// <param name="Fault">Why the last try failed, in English; null: there was none.</param>
public sealed record SignInModel(string? Then, string? Fault);
