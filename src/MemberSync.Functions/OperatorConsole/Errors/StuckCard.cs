using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.OperatorConsole.Errors;

/// <summary>Who stopped on one connection.</summary>
public sealed record StuckCard(ConnectionView View, StuckReading Reading);
