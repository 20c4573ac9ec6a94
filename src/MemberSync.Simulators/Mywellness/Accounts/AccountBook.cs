using MemberSync.Simulators.Chance;

namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>All accounts of a facility, found by each of their keys in constant time.</summary>
internal sealed class AccountBook(IdSource ids)
{
    private readonly Dictionary<string, Account> _byFacilityUserId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Account> _byUserId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Account> _byPermanentToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account> _byExternalId = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonKey, Account> _byPerson = [];
    private readonly Dictionary<PersonKey, string> _formerUserIds = [];
    private readonly List<Account> _deleted = [];

    /// <value>The facility's groups; null: any name is taken for one.</value>
    public SortedSet<string>? Groups { get; init; }

    public IEnumerable<Account> Live => _byFacilityUserId.Values;

    public IReadOnlyList<Account> Deleted => _deleted;

    public Account? ByFacilityUserId(string id) => _byFacilityUserId.GetValueOrDefault(id);

    public Account? ByUserId(string id) => _byUserId.GetValueOrDefault(id);

    public Account? ByPermanentToken(string token) => _byPermanentToken.GetValueOrDefault(token);

    public Account? ByExternalId(string id) => _byExternalId.GetValueOrDefault(id);

    public Account? ByPerson(PersonKey key) => _byPerson.GetValueOrDefault(key);

    public Account Add(Profile profile, string? externalId, bool wasKnownBefore, DateTimeOffset now)
    {
        var key = PersonKey.Of(profile);
        var account = new Account
        {
            // Deleting removes a person from the facility, not from the partner's cloud (inferred): the user id stays.
            UserId = _formerUserIds.Remove(key, out var former) ? former : ids.NextId(),
            FacilityUserId = ids.NextId(),
            PermanentToken = ids.NextToken(),
            WasKnownBefore = wasKnownBefore,
            CreatedOn = now,
            ModifiedOn = now,
            Profile = profile,
        };
        _byPerson.Add(key, account);
        _byFacilityUserId.Add(account.FacilityUserId, account);
        _byUserId.Add(account.UserId, account);
        _byPermanentToken.Add(account.PermanentToken, account);
        if (externalId is not null)
        {
            Link(account, externalId);
        }

        return account;
    }

    public void Link(Account account, string externalId)
    {
        _byExternalId.Add(externalId, account);
        account.ExternalId = externalId;
    }

    /// <summary>Changes the profile, unless it would become another account's person.</summary>
    public bool TryChange(Account account, Profile profile, DateTimeOffset now)
    {
        var (before, after) = (PersonKey.Of(account.Profile), PersonKey.Of(profile));
        if (before != after && !_byPerson.TryAdd(after, account))
        {
            return false;
        }

        if (before != after)
        {
            _byPerson.Remove(before);
        }

        account.Profile = profile;
        account.ModifiedOn = now;
        return true;
    }

    public void Delete(Account account)
    {
        var key = PersonKey.Of(account.Profile);
        _byPerson.Remove(key);
        _byFacilityUserId.Remove(account.FacilityUserId);
        _byUserId.Remove(account.UserId);
        _byPermanentToken.Remove(account.PermanentToken);
        if (account.ExternalId is { } externalId)
        {
            _byExternalId.Remove(externalId);
        }

        _formerUserIds[key] = account.UserId;
        _deleted.Add(account);
    }
}
