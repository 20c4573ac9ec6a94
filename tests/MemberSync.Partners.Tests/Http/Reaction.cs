namespace MemberSync.Partners.Tests.Http;

/// <summary>What a server does with a request.</summary>
public enum Reaction
{
    /// <summary>Answers and keeps the connection.</summary>
    Answer,

    /// <summary>Answers as if the connection were kept, and closes it.</summary>
    AnswerThenClose,

    /// <summary>Closes the connection without a byte.</summary>
    Close,

    /// <summary>Breaks the connection off.</summary>
    Reset,

    /// <summary>Closes in the middle of the answer.</summary>
    HalfAnswer,
}
