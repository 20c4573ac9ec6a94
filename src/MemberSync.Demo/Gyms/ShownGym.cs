using System.Text.Json.Nodes;
using MemberSync.Demo.People;

namespace MemberSync.Demo.Gyms;

/// <summary>One gym system as the demo shows it: how simulator and source are set up, and how people join.</summary>
internal abstract class ShownGym
{
    /// <summary>What stands before the gym system's own ids, so that the demo's people keep theirs.</summary>
    public const string MemberPrefix = "gb-";

    /// <summary>The name of its kind, and of its simulator.</summary>
    public abstract string Name { get; }

    /// <summary>As people call it.</summary>
    public abstract string Title { get; }

    /// <summary>What the simulator's control route takes to open a facility.</summary>
    public abstract JsonObject Facility { get; }

    /// <summary>What the service takes to have it as a source of the club.</summary>
    public abstract JsonObject Source(Uri simulator);

    /// <summary>The person as the gym system can tell of one.</summary>
    public abstract Person Known(Person person);

    /// <summary>What the simulator's edit <c>join</c> takes.</summary>
    public abstract JsonObject Join(Person person);

    /// <summary>The gym system's own id of the person.</summary>
    protected static long IdOf(Person person) => long.Parse(person.Id[MemberPrefix.Length..]);

    /// <summary>A field's value, or none where it must be missing.</summary>
    /// <param name="name">As the hub calls it.</param>
    protected static string? Unless(Person person, string name, string? value) =>
        person.Expected.Missing.Contains(name) ? null : value;
}
