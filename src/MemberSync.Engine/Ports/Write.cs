namespace MemberSync.Engine.Ports;

/// <summary>One write to one row.</summary>
public abstract record Write
{
    private Write(string key)
    {
        Key = key;
    }

    public string Key { get; }

    /// <summary>Stores a new row; conflicts when the key exists.</summary>
    public sealed record Insert(string Key, ReadOnlyMemory<byte> Value) : Write(Key);

    /// <summary>Replaces the row if it still has this ETag; conflicts when it changed or is gone.</summary>
    public sealed record Replace(string Key, ReadOnlyMemory<byte> Value, string ETag) : Write(Key);

    /// <summary>Stores the row whatever was there before.</summary>
    public sealed record Put(string Key, ReadOnlyMemory<byte> Value) : Write(Key);

    /// <summary>Removes the row; conflicts when it is gone, or when an ETag is given and it changed.</summary>
    public sealed record Delete(string Key, string? ETag = null) : Write(Key);
}
