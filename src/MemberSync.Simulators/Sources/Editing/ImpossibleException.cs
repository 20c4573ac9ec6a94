namespace MemberSync.Simulators.Sources.Editing;

/// <summary>What was asked for by a control route cannot be; the message says why, and nothing was changed.</summary>
public sealed class ImpossibleException(string message) : Exception(message);
