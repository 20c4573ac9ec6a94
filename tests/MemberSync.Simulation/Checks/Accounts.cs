using MemberSync.Core.Links;
using MemberSync.Engine.Links;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Checks;

/// <summary>That no two members are ever linked to one account, and that exactly those who hold one are written down.</summary>
internal static class Accounts
{
    public static async Task<IEnumerable<string>> FaultsAsync(World world, IPartnerPort partner)
    {
        var links = new List<Link>();
        foreach (var number in world.Source.Members.Keys.Concat(world.Source.Deleted))
        {
            links.AddRange(await world.LinkAsync(People.Id(number), partner.Connection.Id) is { } detail ? [detail.Link] : []);
        }

        var name = partner.AccountId;
        var held = links.Where(link => link.Ids.ContainsKey(name)).ToLookup(link => link.Ids[name], link => link.Member);
        var shared = held.Where(members => members.Count() > 1)
            .Select(members => $"I6 one member per account: {members.Key} is linked to {string.Join(", ", members)}");
        var rows = world.KeysOf($"id|{partner.Connection.Id}|").Length;
        return rows == held.Count
            ? shared
            : shared.Append($"I6 one member per account: {held.Count} accounts are linked, and {rows} are guarded");
    }

    /// <summary>Of two members whom the partner takes for one person, one has the account and the other is told so.</summary>
    public static async Task<Verdict> CheckDoublesAsync(World world, int one, int other)
    {
        var links = new[] { await world.LinkAsync(People.Id(one)), await world.LinkAsync(People.Id(other)) };
        var (has, hasNot) = links[0]?.Link.Status == LinkStatus.Enabled ? (links[0], links[1]) : (links[1], links[0]);
        var faults = new List<string>(await Invariants.CheckWorldAsync(world));
        if (has?.Link.Status != LinkStatus.Enabled || Told(hasNot) != has.Link.Member.ToString())
        {
            faults.Add($"I6 one member per account: one is {has?.Link.Status}, the other {hasNot?.Link.Status} "
                + $"({hasNot?.Link.Reason})");
        }

        if (world.Mywellness.Accounts.Accounts.Length != 1 || world.Mywellness.Accounts.Accounts[0].WelcomeEmails > 1)
        {
            faults.Add("I6 one account per person: the partner has made more of one");
        }

        return new Verdict([.. faults]);
    }

    private static string? Told(LinkDetail? detail) =>
        detail?.Link is { Status: LinkStatus.CreationError, Reason: { Code: ReasonCode.AccountTaken } reason }
            ? reason.Detail
            : null;
}
