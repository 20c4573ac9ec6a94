using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Secrets.KeyVault;
using Xunit;

namespace MemberSync.Secrets.Tests.Vault;

public sealed class VaultNameTests
{
    [Fact]
    public void Name_can_be_read()
    {
        Assert.Equal("northclub-connection-mywellness-9", Of("northclub", "mywellness"));
        Assert.Equal("northclub-webhook-generic-9", VaultName.Of(SecretPlace.OfWebhook(ClubId.Parse("northclub"), "generic")));
    }

    [Fact]
    public void Places_that_look_alike_have_different_names()
    {
        Assert.NotEqual(Of("a", "b-connection-c"), Of("a-connection-b", "c"));
        Assert.NotEqual(Of("a", "b-16-connection-c"), Of("a-connection-b", "c"));
        Assert.NotEqual(Of("a-", "b"), Of("a", "b"));
    }

    [Fact]
    public void Club_and_connection_can_be_found_again_from_every_name()
    {
        string[] slugs = ["a", "a-", "a--", "1", "-connection-"[1..], "a-connection-b", "b-1-connection-c", "9-webhook-9"];
        var places = slugs.SelectMany(club => slugs.Select(name => (club, name))).ToList();

        Assert.All(places, place => Assert.Equal(place, Read(Of(place.club, place.name))));
    }

    [Fact]
    public void Longest_name_is_one_that_the_vault_takes()
    {
        var longest = Of(new string('x', 40), new string('y', 40));

        Assert.Equal(95, longest.Length);
        Assert.All(longest, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    }

    [Fact]
    public void Source_with_another_kind_of_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => SecretPlace.OfWebhook(ClubId.Parse("a"), "Perfect Gym"));

    private static string Of(string club, string connection) =>
        VaultName.Of(SecretPlace.OfConnection(ClubId.Parse(club), ConnectionId.Parse(connection)));

    private static (string Club, string Name) Read(string name)
    {
        var end = name.LastIndexOf('-');
        var club = name[..int.Parse(name[(end + 1)..])];
        return (club, name[(club.Length + "-connection-".Length)..end]);
    }
}
