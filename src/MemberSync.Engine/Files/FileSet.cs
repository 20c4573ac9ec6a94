using System.Runtime.InteropServices;

namespace MemberSync.Engine.Files;

/// <summary>Whom a source's files had and whom the file under way has. About 150 bytes a member. Not safe for concurrent use.</summary>
internal sealed class FileSet
{
    /// <summary>The hash of no row: the member may have been taken, and nobody knows with what.</summary>
    public const string Unsure = "";

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, string>> All =>
        _places.Where(place => place.Value.Hash is not null).Select(place => KeyValuePair.Create(place.Key, place.Value.Hash!));

    /// <summary>Members whom earlier files had and this one has not.</summary>
    public IEnumerable<string> Absent => _places.Where(place => place.Value.Row == 0).Select(place => place.Key);

    public void Remember(string member, string hash) => _places[member] = new Place(hash, 0);

    /// <summary>The row that had the member before in this file; 0: none, and from now on it is this row.</summary>
    public long Meet(string member, long row)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, member, out _);
        var earlier = place.Row;
        place = earlier == 0 ? place with { Row = row } : place;
        return earlier;
    }

    public bool Holds(string member, string hash) => _places.TryGetValue(member, out var place) && place.Hash == hash;

    /// <summary>From now on the source says this of a member whom the file has.</summary>
    public void Take(string member, string hash) => _places[member] = _places[member] with { Hash = hash };

    public void Forget(string member) => _places.Remove(member);

    /// <param name="Hash">Null: nothing of the member was ever taken.</param>
    /// <param name="Row">Where the file under way has it; 0: nowhere yet.</param>
    private readonly record struct Place(string? Hash, long Row);
}
