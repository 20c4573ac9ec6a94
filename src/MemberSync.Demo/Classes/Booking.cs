using MemberSync.Demo.People;

namespace MemberSync.Demo.Classes;

/// <summary>Somebody's place in a class.</summary>
/// <param name="Guest">With what must have become of them at the partner.</param>
/// <param name="Seat">As people read it: seats count from one.</param>
internal sealed record Booking(Person Guest, int Seat)
{
    public const string Seated = "seated";

    /// <summary>Where it must end, as the service tells it: the partner seats whom it knows.</summary>
    public string Expected => Guest.HasAccount ? Seated : "memberUnknown";
}
