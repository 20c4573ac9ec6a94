namespace MemberSync.Engine.Ports;

/// <summary>One setting or credential that an operator is asked for.</summary>
/// <param name="Name">As in the connection's settings or credentials.</param>
/// <param name="Hint">What it is, where it comes from, and what stands for it when it is left out.</param>
/// <param name="Needed">Nothing works without it.</param>
public sealed record SetupField(string Name, string Hint, bool Needed = false);
