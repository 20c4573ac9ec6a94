using MemberSync.Core.Members;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class MembershipStepsTests
{
    private const string Active = "active|2026-04-01|2027-03-31|PREMIUM";
    private const string Frozen = "frozen|2026-04-01|2027-03-31|PREMIUM";
    private const string Ended = "ended|2026-04-01|2027-03-31|PREMIUM";

    // From what is held to what is wanted; "-" is none. The arrows show each call's operation.
    [Theory]
    [InlineData("-", "-", "")]
    [InlineData("-", Ended, "")]
    [InlineData("-", Active, "Subscribe")]
    [InlineData("-", Frozen, "Subscribe, Froze")]
    [InlineData(Active, Active, "")]
    [InlineData(Active, "active|2026-04-01|2028-03-31|PREMIUM", "Renew")]
    [InlineData(Active, "active|2026-04-01|2028-03-31|BASIC", "Update")]
    [InlineData(Active, "active|2026-04-01|2026-12-31|PREMIUM", "Update")]
    [InlineData(Active, "active|2026-05-01|2028-03-31|PREMIUM", "Update")]
    [InlineData(Active, "active|2026-04-01||PREMIUM", "Update")]
    [InlineData(Active, Frozen, "Froze")]
    [InlineData(Active, "frozen|2026-04-01|2028-03-31|PREMIUM", "Renew, Froze")]
    [InlineData(Active, Ended, "UnSubscribe")]
    [InlineData(Active, "-", "UnSubscribe")]
    [InlineData(Frozen, Frozen, "")]
    [InlineData(Frozen, Active, "UnFroze")]
    [InlineData(Frozen, "active|2026-04-01|2027-06-30|PREMIUM", "UnFroze, Renew")]
    [InlineData(Frozen, "frozen|2026-04-01|2027-06-30|PREMIUM", "UnFroze, Renew, Froze")]
    [InlineData(Frozen, Ended, "UnFroze, UnSubscribe")]
    [InlineData(Frozen, "-", "UnFroze, UnSubscribe")]
    [InlineData(Ended, "-", "")]
    [InlineData(Ended, "ended|2026-04-01|2026-06-30|PREMIUM", "")]
    [InlineData(Ended, Active, "Subscribe")]
    [InlineData(Ended, Frozen, "Subscribe, Froze")]
    public void Membership_takes_the_documented_operations(string held, string wanted, string operations) =>
        Assert.Equal(operations, string.Join(", ", Walk(held, wanted, again: false)));

    [Theory]
    [InlineData(Active, "Update")]
    [InlineData(Frozen, "UnFroze, Froze")]
    [InlineData(Ended, "")]
    public void Held_membership_is_told_again_when_asked(string held, string operations) =>
        Assert.Equal(operations, string.Join(", ", Walk(held, held, again: true)));

    [Fact]
    public void Contract_that_has_yet_to_begin_is_told_as_active()
    {
        var contract = Some.Premium with { State = ContractState.Pending };

        Assert.Equal(Active, MembershipTerms.Of(contract)!.ToString());
    }

    [Fact]
    public void Text_of_terms_reads_back() => Property.Check<int>(seed =>
    {
        var random = new Testing.Chance.SeededRandom((ulong)Math.Abs((long)seed));
        var terms = new MembershipTerms(
            (MembershipState)random.Next(3),
            random.Chance(0.8) ? Some.Today.AddDays(random.Next(1000)) : null,
            random.Chance(0.8) ? Some.Today.AddDays(random.Next(1000)) : null,
            new[] { string.Empty, "PREMIUM", "Gold|Silver", "|", "Zwölf Monate" }[random.Next(5)]);

        Assert.Equal(terms, MembershipTerms.Parse(terms.ToString()));
    });

    [Theory]
    [InlineData("")]
    [InlineData("active")]
    [InlineData("active|tomorrow||X")]
    [InlineData("gone|2026-04-01|2027-03-31|X")]
    public void Other_text_is_no_terms(string text) => Assert.Null(MembershipTerms.Parse(text));

    private static IEnumerable<MembershipOperation> Walk(string from, string to, bool again)
    {
        var held = MembershipTerms.Parse(from);
        var wanted = MembershipTerms.Parse(to);
        while (MembershipSteps.Next(wanted, held, again) is { } told)
        {
            yield return MembershipSteps.Operation(told, held);
            (held, again) = (told, false);
        }
    }
}
