using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.Simulators.Spivi.Clients;

/// <summary>The clients of a site. Their addresses are unique, whatever the case of letters.</summary>
internal sealed class ClientBook
{
    private const int FirstNumber = 50_001;

    private readonly SortedDictionary<string, SiteClient> _byUsername = new(StringComparer.OrdinalIgnoreCase);
    private int _made;

    public ImmutableArray<SiteClient> All => [.. _byUsername.Values];

    public SiteClient? Find(string username) => _byUsername.GetValueOrDefault(username);

    public SiteClient? FindById(string clientId) => _byUsername.Values.FirstOrDefault(c => c.ClientId == clientId);

    public SiteClient Add(string username, ImmutableSortedDictionary<string, string> fields)
    {
        var id = (FirstNumber + _made++).ToString(CultureInfo.InvariantCulture);
        return _byUsername[username] = new SiteClient(id, username, fields);
    }

    public void Update(SiteClient client) => _byUsername[client.Username] = client;

    public void Remove(SiteClient client) => _byUsername.Remove(client.Username);
}
