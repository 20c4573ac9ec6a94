namespace MemberSync.Simulators.Egym.Wire;

internal sealed record RfidBody
{
    public string? Rfid { get; init; }

    public string? TagFormat { get; init; }
}
