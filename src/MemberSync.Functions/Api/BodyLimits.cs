namespace MemberSync.Functions.Api;

/// <summary>How long bodies may be, in bytes.</summary>
internal static class BodyLimits
{
    /// <summary>One change, alone or as a line of a batch.</summary>
    public const int Change = 64 * 1024;

    /// <summary>A webhook of a source, which may tell of several events.</summary>
    public const int Webhook = 256 * 1024;

    /// <summary>Settings.</summary>
    public const int Settings = 256 * 1024;

    /// <summary>A list of e-mail addresses.</summary>
    public const long Addresses = 1024 * 1024;

    /// <summary>A batch of changes.</summary>
    public const long Batch = 32 * 1024 * 1024;

    /// <summary>A file of a source.</summary>
    public const long File = 200 * 1024 * 1024;

    /// <summary>What the server reads at all, files apart: a little more than a batch, which ends with words of its own.</summary>
    public const long Largest = Batch + (1024 * 1024);
}
