using System.Security.Cryptography;
using System.Text;
using MemberSync.Engine.Access;

namespace MemberSync.Functions.OperatorConsole.SignIn;

/// <summary>Whoever uses the console now.</summary>
/// <param name="Key">What opens it, with the role and the club.</param>
/// <param name="Token">The session's token; never shown.</param>
internal sealed record SignedIn(AccessKey Key, string Token)
{
    /// <summary>The name of the form field that proves that a form is the console's own.</summary>
    public const string ProofField = "_proof";

    /// <summary>Whether App Service signed this person in, and not a key.</summary>
    public bool IsByAppService { get; init; }

    /// <summary>What the field must hold in this session; it tells nothing of the token.</summary>
    public string Proof { get; } = Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Token), "console form"u8));

    public bool IsProof(string given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Proof), Encoding.UTF8.GetBytes(given));

    /// <summary>Shows no token.</summary>
    public override string ToString() => Key.Name;
}
