namespace MemberSync.Functions.Verbs;

/// <summary>How a word is to be taken. It is never told by colour alone.</summary>
internal enum Tone
{
    Plain,
    Good,
    Waiting,
    Bad,
}
