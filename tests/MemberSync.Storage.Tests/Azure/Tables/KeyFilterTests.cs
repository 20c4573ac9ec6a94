using System.Text.RegularExpressions;
using FsCheck.Fluent;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure.Tables;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Tables;

public sealed partial class KeyFilterTests
{
    [Theory]
    [InlineData("due|c|0", "due|c|1", "PartitionKey eq 'club' and RowKey ge 'due|c|0' and RowKey lt 'due|c|1'")]
    [InlineData("a\u0001", "b", "PartitionKey eq 'club' and RowKey gt 'a' and RowKey lt 'b'")]
    [InlineData("a", "b\u0001", "PartitionKey eq 'club' and RowKey ge 'a' and RowKey le 'b'")]
    [InlineData("", "\u007f", "PartitionKey eq 'club' and RowKey ge ''")]
    [InlineData("m~\u007f", "n~~\u007f", "PartitionKey eq 'club' and RowKey ge 'n' and RowKey lt 'o'")]
    [InlineData("it's", "j", "PartitionKey eq 'club' and RowKey ge 'it''s' and RowKey lt 'j'")]
    public void Range_becomes_a_filter(string from, string to, string filter) =>
        Assert.Equal(filter, KeyFilter.Of("club", new KeyRange(from, to)));

    [Theory]
    [InlineData("b", "b")]
    [InlineData("b", "a")]
    [InlineData("~\u007f", "\u00ff")]
    public void Range_of_nothing_becomes_none(string from, string to) =>
        Assert.Null(KeyFilter.Of("club", new KeyRange(from, to)));

    [Fact]
    public void Filter_selects_the_keys_of_the_range()
    {
        var bound = Gen.Elements('\u0001', ' ', '\'', 'a', 'b', '}', '~', '\u007f', 'é').ListOf().Select(Text);
        var key = Gen.Elements(' ', '\'', 'a', 'b', '}', '~').ListOf().Select(Text);
        var cases = bound.SelectMany(from => bound.SelectMany(to => key.Select(k => (from, to, k))));

        Property.Check(
            cases.ToArbitrary(),
            sample =>
            {
                var expected = sample.k.Length > 0
                    && string.CompareOrdinal(sample.k, sample.from) >= 0
                    && string.CompareOrdinal(sample.k, sample.to) < 0;

                var filter = KeyFilter.Of("club", new KeyRange(sample.from, sample.to));

                Assert.Equal(expected, sample.k.Length > 0 && filter is not null && Selects(filter, sample.k));
                Assert.DoesNotContain(filter ?? "", character => character is < ' ' or > '\u007f');
            },
            cases: 2000);

        static string Text(IEnumerable<char> characters) => string.Concat(characters);
    }

    private static bool Selects(string filter, string key) => Condition().Matches(filter).All(condition =>
    {
        var bound = condition.Groups["bound"].Value.Replace("''", "'", StringComparison.Ordinal);
        var order = string.CompareOrdinal(key, bound);
        return condition.Groups["order"].Value switch
        {
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    });

    [GeneratedRegex("RowKey (?<order>..) '(?<bound>(''|[^'])*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Condition();
}
