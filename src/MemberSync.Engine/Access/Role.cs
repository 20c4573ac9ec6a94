namespace MemberSync.Engine.Access;

/// <summary>What a key may do; each role includes the ones before it.</summary>
public enum Role
{
    /// <summary>Send changes.</summary>
    Ingest,

    /// <summary>See members and act on them.</summary>
    Operator,

    /// <summary>Set up clubs, connections and keys.</summary>
    Admin,
}
