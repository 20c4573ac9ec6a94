using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Matching;

public sealed class MatcherTests
{
    [Fact]
    public void Same_email_names_and_birth_date_are_certain()
    {
        var proposal = Assert.Single(Known.For(Known.Person(), Known.Person(email: " INES@example.org ")));

        Assert.Equal((MatchReason.Identical, Confidence.Certain), (proposal.Reason, proposal.Confidence));
    }

    [Theory]
    [InlineData("ines", "MAURER ", null, MatchReason.SameNameAndBirth, Confidence.High)]
    [InlineData("Inès", "Maurer", "ines@example.org", MatchReason.AlikeNameAndBirth, Confidence.Medium)]
    [InlineData("Maurer", "Ines", null, MatchReason.AlikeNameAndBirth, Confidence.Medium)]
    [InlineData("Ines", "Máurer", null, MatchReason.AlikeNameAndBirth, Confidence.Medium)]
    public void Names_and_birth_date_are_proposed(
        string first, string last, string? email, MatchReason reason, Confidence confidence)
    {
        var proposal = Assert.Single(Known.For(Known.Person(), Known.Person(first, last, email)));

        Assert.Equal((reason, confidence), (proposal.Reason, proposal.Confidence));
    }

    [Theory]
    [InlineData("Jürg", "Müller", "Juerg", "Mueller")]
    [InlineData("Anne-Marie", "Strauß", "Annemarie", "Strauss")]
    [InlineData("Søren", "O'Neill", "Soren", "ONeill")]
    public void Spellings_of_one_name_are_alike(string first, string last, string otherFirst, string otherLast)
    {
        var member = Known.Person(first, last, email: null);

        var proposal = Assert.Single(Known.For(member, Known.Person(otherFirst, otherLast, email: null)));

        Assert.Equal(MatchReason.AlikeNameAndBirth, proposal.Reason);
    }

    [Fact]
    public void Shared_family_address_is_flagged_and_never_certain()
    {
        var father = Known.Person("Tom", birth: new DateOnly(1960, 1, 1));

        var proposal = Assert.Single(Known.For(Known.Person(), father));

        Assert.Equal((MatchReason.SameEmail, Confidence.Low), (proposal.Reason, proposal.Confidence));
    }

    [Fact]
    public void Twins_are_never_proposed_as_one_even_with_one_address() =>
        Assert.Empty(Known.For(Known.Person("Ines"), Known.Person("Iris"), Known.Person("Iris", email: null)));

    [Fact]
    public void Other_gender_is_not_certain()
    {
        var member = Known.Person() with { Gender = Gender.Male };

        Assert.Equal(Confidence.High, Assert.Single(Known.For(member, Known.Person())).Confidence);
    }

    [Fact]
    public void Nobody_is_certain_for_two_members()
    {
        var result = Matcher.Match([Known.Person(), Known.Person()], [Known.At("a", Known.Person())]);

        Assert.All(result.Proposals, proposals => Assert.Equal(Confidence.High, Assert.Single(proposals).Confidence));
    }

    [Fact]
    public void Member_with_two_identical_people_is_certain_of_neither()
    {
        var proposals = Known.For(Known.Person(), Known.Person(), Known.Person());

        Assert.Equal([Confidence.High, Confidence.High], proposals.Select(proposal => proposal.Confidence));
    }

    [Fact]
    public void Names_without_a_birth_date_prove_nothing()
    {
        var nameless = Known.Person(email: null) with { DateOfBirth = null };

        Assert.Empty(Known.For(nameless, nameless));
    }

    [Fact]
    public void Address_that_everybody_has_says_nothing()
    {
        var desk = Enumerable.Range(0, Matcher.MostOfAKind + 1)
            .Select(i => Known.Person($"Guest{i}", "Visitor", birth: new DateOnly(1980, 1, 1)));

        Assert.Empty(Known.For(Known.Person(), [.. desk]));
    }
}
