namespace MemberSync.Engine.Sources;

/// <summary>How many events of one webhook came to what.</summary>
/// <param name="Taken">Stored now.</param>
/// <param name="Duplicates">Stored before.</param>
/// <param name="Erased">About somebody who was erased: nothing was kept.</param>
/// <param name="Ignored">Nothing follows from them.</param>
public sealed record InboxTally(int Taken, int Duplicates, int Erased, int Ignored);
