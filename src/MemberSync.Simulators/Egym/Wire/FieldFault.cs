namespace MemberSync.Simulators.Egym.Wire;

internal sealed record FieldFault(string Name, string Message);
