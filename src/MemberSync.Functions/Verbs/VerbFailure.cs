namespace MemberSync.Functions.Verbs;

/// <summary>Ends a verb, with words for the person who typed it.</summary>
internal sealed class VerbFailure(int status, string message) : Exception(message)
{
    /// <value>One of <see cref="ExitStatus"/>.</value>
    public int Status { get; } = status;

    public static VerbFailure Usage(string message) => new(ExitStatus.Usage, message);
}
