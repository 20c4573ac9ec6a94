namespace MemberSync.Engine.Sources;

/// <summary>What an answer would mean for the hub.</summary>
internal enum AnswerLook
{
    /// <summary>The hub has it already.</summary>
    Known,

    /// <summary>The hub has another word of it, or none.</summary>
    News,

    /// <summary>It is about somebody who was erased: nothing of it may be kept.</summary>
    Erased,
}
