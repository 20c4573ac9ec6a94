using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Partners.Tests;

/// <summary>What the console asks for is what each partner takes.</summary>
public sealed class FormTests
{
    private static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary<string, string>.Empty;

    public static TheoryData<string> Partners => [.. All().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Partners))]
    public void Form_asks_for_nothing_that_the_partner_does_not_know(string partner)
    {
        var chosen = All()[partner];

        var faults = chosen.Form.Settings.SelectMany(field => chosen.Faults(Of(Nothing.Add(field.Name, "text"), Nothing)))
            .Concat(chosen.Form.Credentials.SelectMany(field => chosen.Faults(Of(Nothing, Nothing.Add(field.Name, "text")))));

        Assert.NotEmpty(chosen.Form.Credentials);
        Assert.DoesNotContain(faults, fault => fault.Contains(" is unknown to ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Partners))]
    public void Form_marks_what_the_partner_needs(string partner)
    {
        var chosen = All()[partner];
        string[] needed =
        [
            .. chosen.Form.Settings.Where(field => field.Needed).Select(field => $"settings.{field.Name}"),
            .. chosen.Form.Credentials.Where(field => field.Needed).Select(field => $"credentials.{field.Name}"),
        ];

        var missing = chosen.Faults(Of(Nothing, Nothing)).Where(fault => fault.Contains(" is missing", StringComparison.Ordinal));

        Assert.Equal(needed.Order(StringComparer.Ordinal), missing.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyDictionary<string, IPartner> All() =>
        PartnerCatalog.All(new SimulatedTime(), _ => throw new NotSupportedException(), new NoIds());

    private static PartnerConnection Of(
        ImmutableSortedDictionary<string, string> settings, ImmutableSortedDictionary<string, string> credentials) => new(
            ClubId.Parse("northclub"),
            ConnectionId.Parse("main"),
            new Uri("https://api.partner.example"),
            PartnerSettings.Default with { Values = settings },
            credentials);

    private sealed class NoIds : IIdSource
    {
        public Guid Next() => throw new NotSupportedException();
    }
}
