using System.Collections.Immutable;
using MemberSync.Demo.Outcome;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using Xunit;

namespace MemberSync.EndToEnd.Tests.Outcome;

public sealed class VerdictTests
{
    private readonly Population _population = Population.Of(60, 1, new DateOnly(2026, 4, 1));
    private readonly Dictionary<string, ListedMember> _members;
    private readonly Dictionary<string, MemberDetail> _details;
    private readonly List<AccountSummary> _accounts;

    public VerdictTests()
    {
        _members = _population.People.ToDictionary(
            person => person.Id, person => new ListedMember(person.Id, "", person.Expected.Status, null));
        _details = _population.People.Where(person => !person.IsSent).ToDictionary(
            person => person.Id, person => new MemberDetail("New", [.. person.Expected.Missing], null));
        _accounts =
        [
            .. _population.People
                .Where(person => person.HasAccount)
                .Select(person => new AccountSummary(person.Id, person.Kind == PersonKind.Known, 1)),
        ];
    }

    [Fact]
    public void All_is_well_when_everybody_is_where_they_belong()
    {
        Assert.Empty(Verdict.OfMembers(_population, _members, _details));
        Assert.Empty(OfAccounts());
        Assert.Empty(Verdict.OfCalls(Calls(rejected: 0, day: 30, night: 200), (30, 200)));
    }

    [Fact]
    public void A_member_in_another_state_is_named_with_the_reason()
    {
        var person = _population.People.First(p => p.HasAccount);
        _members[person.Id] = new ListedMember(person.Id, "", "Error", "The partner refused");

        Assert.Equal(
            [$"{person.Id} ({person.Kind}): expected Enabled, found Error, reason: The partner refused"],
            Verdict.OfMembers(_population, _members, _details));
    }

    [Fact]
    public void A_lost_member_is_named()
    {
        var person = _population.People[0];
        _members.Remove(person.Id);

        var failure = Assert.Single(Verdict.OfMembers(_population, _members, _details));
        Assert.StartsWith($"{person.Id} ({person.Kind}): not known to the service", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_not_named_as_missing_is_a_failure()
    {
        var person = _population.People.First(p => p.Expected.Missing.Count == 2);
        _details[person.Id] = new MemberDetail("New", [person.Expected.Missing[0]], null);

        Assert.Single(Verdict.OfMembers(_population, _members, _details));
    }

    [Fact]
    public void A_doubled_account_is_a_failure()
    {
        _accounts.Add(_accounts[0]);

        Assert.Contains($"{_accounts.Count} accounts at the partner instead of {_population.Accounts}", OfAccounts());
    }

    [Fact]
    public void A_known_person_whose_account_was_not_adopted_is_a_failure()
    {
        var known = _accounts.FindIndex(account => account.WasKnownBefore);
        _accounts[known] = _accounts[known] with { WasKnownBefore = false };

        Assert.Single(OfAccounts());
    }

    [Theory]
    [InlineData(1, 30, 200)]
    [InlineData(0, 31, 200)]
    [InlineData(0, 30, 201)]
    public void A_call_too_many_is_a_failure(int rejected, int day, int night)
    {
        Assert.Single(Verdict.OfCalls(Calls(rejected, day, night), (30, 200)));
    }

    [Fact]
    public void Receiver_that_knows_nobody_beforehand_takes_those_whom_others_cannot_tell_apart()
    {
        var there = _population.At(ShownPartners.Of("webhook").Single());

        var unlike = there.People.Where(person => person.Kind is PersonKind.Known or PersonKind.Ambiguous);

        Assert.Empty(unlike);
        Assert.Equal(_population.Accounts + 1, there.Accounts);
    }

    [Fact]
    public void Of_two_people_with_one_address_either_may_get_the_account_where_it_is_one_persons()
    {
        var egym = ShownPartners.Of("egym").Single();
        var twins = _population.People.Where(person => person.Kind == PersonKind.Twin && person.Contract is not null).Take(2).ToList();
        _members[twins[0].Id] = new ListedMember(twins[0].Id, "", "CreationError", null);
        _members[twins[1].Id] = new ListedMember(twins[1].Id, "", "Enabled", null);

        var settled = egym.Settle(_population.At(egym), _members);

        var expected = twins.Select(twin => settled.People.Single(person => person.Id == twin.Id).Expected);
        Assert.Equal([Expectation.CreationError, Expectation.Enabled], expected);
    }

    private static CallsReading Calls(int rejected, int day, int night) => new(
        1,
        rejected,
        ImmutableSortedDictionary<string, EndpointReading>.Empty.Add(
            "Update", new EndpointReading(1, new RateReading(day, night, null, null))));

    private IEnumerable<string> OfAccounts() =>
        Verdict.OfAccounts(_population, new AccountsReading([.. _accounts], []));
}
