namespace MemberSync.Core.Partners;

/// <summary>What to do when a call may have been carried out but its answer never came.</summary>
public enum LostAnswer
{
    /// <summary>Send the same again: doing it twice has the effect of doing it once.</summary>
    Repeat,

    /// <summary>Ask the partner first; the call may have made something that a second one would make again.</summary>
    ReadBack,

    /// <summary>Never send it again: a second one would count twice and nothing can be read back.</summary>
    GiveUp,
}
