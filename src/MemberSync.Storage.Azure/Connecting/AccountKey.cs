namespace MemberSync.Storage.Azure.Connecting;

/// <summary>An account's name and its secret key, in base64.</summary>
internal sealed record AccountKey(string Account, string Key)
{
    /// <summary>Names the account only, so that a log line or a debugger shows no key.</summary>
    public override string ToString() => Account;
}
