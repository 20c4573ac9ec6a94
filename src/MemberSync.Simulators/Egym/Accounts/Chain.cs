using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.Accounts;

/// <summary>The accounts that the locations of a chain share, and what must be unique among them.</summary>
internal sealed class Chain(IdSource ids)
{
    private readonly List<Account> _live = [];

    // Why an id leads nowhere any more: the entity that is then not found.
    private readonly Dictionary<string, string> _gone = [];

    public IReadOnlyList<Account> Live => _live;

    /// <summary>Those whose membership was taken away, in that order; their other data stay.</summary>
    public List<Account> Former { get; } = [];

    public List<string> Erased { get; } = [];

    /// <summary>Cards that were taken from one account by being given to another: from which, and to which.</summary>
    public List<(string From, string To)> Moved { get; } = [];

    public Account Add(AccountBody body, string location, DateTimeOffset now)
    {
        var account = new Account { Id = ids.NextId(), Location = location, Body = body, ModifiedOn = now };
        _live.Add(account);
        return account;
    }

    public Account? Find(string id) => _live.FirstOrDefault(account => account.Id == id);

    /// <summary>What is not found when nobody is there under this id.</summary>
    public string MissingEntity(string id) => _gone.GetValueOrDefault(id, "ACCOUNT");

    public Account? ByEmail(string? email) => _live.FirstOrDefault(
        account => string.Equals(account.Body.Email, email, StringComparison.OrdinalIgnoreCase));

    public Account? ByMembershipId(string? membershipId) => _live.FirstOrDefault(
        account => account.Body.Membership?.MembershipId == membershipId);

    public Account? ByRfid(string rfid) => _live.FirstOrDefault(account => account.Rfids.Contains(rfid));

    /// <summary>A card has one owner: whoever had it has it no more.</summary>
    public void Give(Account account, string rfid)
    {
        if (ByRfid(rfid) is { } owner && owner != account)
        {
            owner.Rfids.Remove(rfid);
            Moved.Add((owner.Id, account.Id));
        }

        account.Rfids.Add(rfid);
    }

    /// <summary>Takes the membership and the contract away, or with <paramref name="erase"/> everything.</summary>
    public void Remove(Account account, bool erase)
    {
        _live.Remove(account);
        _gone[account.Id] = erase ? "ACCOUNT" : "MEMBERSHIP";
        if (erase)
        {
            Erased.Add(account.Id);
        }
        else
        {
            account.Body = account.Body with { Membership = null };
            Former.Add(account);
        }
    }

    /// <summary>The one account is found to be the other person's: its id leads nowhere any more.</summary>
    public void Merge(Account account)
    {
        _live.Remove(account);
        _gone[account.Id] = "CHAIN_PROFILE";
    }
}
