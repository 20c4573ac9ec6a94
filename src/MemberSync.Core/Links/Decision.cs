namespace MemberSync.Core.Links;

/// <summary>The answer to an event: the link as it is from now on, or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>
    /// <paramref name="Next"/> is to be stored together with the line of history, if there is one. Equal to the link
    /// before: nothing is to be stored.
    /// </summary>
    public sealed record Applied(Link Next, Transition? Transition) : Decision;

    /// <summary>The state forbids it. The text says why and what to do instead.</summary>
    public sealed record Refused(string Why) : Decision;
}
