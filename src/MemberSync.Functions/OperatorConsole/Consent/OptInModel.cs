using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.OperatorConsole.Consent;

/// <summary>A list of e-mail addresses of people who agreed to a connection, and what became of each line.</summary>
/// <param name="Report">Null: no list was sent yet.</param>
/// <param name="Refusal">Why nothing of the list was taken; null: nothing was refused.</param>
public sealed record OptInModel(ConnectionView View, OptInReport? Report, string? Refusal);
