namespace MemberSync.Engine.Wakes;

/// <summary>The names of the queues.</summary>
public static class Queues
{
    /// <summary>Canonical changes from producers that write to the queue themselves.</summary>
    public const string MemberChanges = "member-changes";

    /// <summary>"This connection has work."</summary>
    public const string Wakes = "wakes";

    /// <summary>First loads and full syncs, step by step.</summary>
    public const string Reviews = "reviews";

    /// <summary>Questions to sources, and comparisons with them, step by step.</summary>
    public const string Sources = "sources";

    /// <summary>Where messages of a queue are set aside that could not be handled.</summary>
    public static string Poison(string queue) => $"{queue}-poison";
}
