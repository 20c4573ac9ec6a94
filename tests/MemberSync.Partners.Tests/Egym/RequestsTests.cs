using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;

namespace MemberSync.Partners.Tests.Egym;

/// <summary>The bytes that go out, per operation. A difference here is a difference to the partner.</summary>
public sealed class RequestsTests
{
    private static readonly Link InStep = LinkAtPartner.InStepWith(Ines, Photos);

    [Fact]
    public void Each_operation_is_called_at_its_path_with_its_body()
    {
        var visit = new Visit("v-1", new DateTimeOffset(2026, 4, 2, 18, 5, 0, TimeSpan.FromHours(2)));
        var slashed = Ines with { Id = MemberId.Parse("gb/1 2") };

        Approved.Matches(string.Join("\n\n", [
            Show(Requests.Check),
            Show(Requests.List(new DateTimeOffset(2026, 4, 1, 11, 5, 0, TimeSpan.FromHours(2)), 200)),
            Show(Call(slashed, NewLink)),
            Show(Call(Ines, AskedLink)),
            Show(Call(Ines, AskedLink.Facing(Ines, account: null))),
            Show(Call(Ines, AskedLink.Facing(Ines))),
            Show(Call(Ines, AskedLink.Facing(Ines, toBeRemoved: true))),
            Show(Call(Ines with { Email = "new@example.org" }, InStep)),
            Show(Call(Ines with { LastName = "Frei", Phone = "+1" }, InStep)),
            Show(Call(Ines with { Phone = null }, InStep)),
            Show(Call(Ines with { Cards = ["0x05"] }, InStep)),
            Show(Call(Ines with { Cards = ["0x05", "0x06"] }, SearchedLink("0x05", "0x06"))),
            Show(Call(Ines with { PhotoUrl = "https://photos.example/2.png" }, InStep, Photos)),
            Show(Call(Ines with { PhotoUrl = null }, InStep, Photos)),
            Show(Call(Ines, InStep with { Visits = [visit] })),
            Show(Call(Ines, InStep with { Look = true }, Photos)),
            Show(Call(Ines, InStep with { Removal = Removal.Source })),
            Show(Call(Ines, InStep with { Removal = Removal.Erasure })),
            Show(Call(Ines, InStep with { Removal = Removal.Source }), With(("eraseOnDelete", "true"))),
        ]));
    }

    [Fact]
    public void Settings_say_what_kind_of_membership_a_contract_is() => Approved.Matches(string.Join('\n', [
        Membership(Premium, ("membershipType", "BASIC")),
        Membership(Premium with { Type = "Fit Light" }, ("basicContractTypes", "Student, fit light")),
        Membership(Premium, ("membershipType", "BASIC"), ("premiumContractTypes", "Premium")),
        Membership(Premium with { State = ContractState.Frozen }),
        Membership(Premium with { Type = null, End = null, Number = " " }, ("membershipSubType", "contractType")),
        Membership(Premium, ("membershipSubType", "contractType")),
        Membership(Premium, ("membershipSubType", "none")),
    ]));

    [Fact]
    public void Tags_fill_the_sub_type_as_far_as_whole_ones_fit()
    {
        var member = Ines with { Tags = ["#Éte", new string('x', 130), "short"] };

        Assert.Equal("Éte, short", Portrait.Of(member, new EgymSettings(PartnerSettings.Default)).Membership!.MembershipSubType);
    }

    // The first card is another account's.
    private static Link SearchedLink(params ImmutableArray<string> cards) => InStep.Acknowledging(
        Facet.CardSearch, $"{CardSearch.Of(cards, InStep).Taken().Free()}");

    private static string Membership(Contract contract, params (string, string)[] settings)
    {
        var shown = Show(Call(Ines with { Contract = contract }, LinkAtPartner, With(settings)), With(settings));
        var call = Show(Call(Ines with { Contract = contract }, AskedLink, With(settings)), With(settings));
        Assert.NotEqual(shown, call);
        return call[call.IndexOf("\"membership\"", StringComparison.Ordinal)..];
    }

    private static string Show(PartnerCall call, PartnerSettings? settings = null) => Show(
        Requests.Of(call, new EgymSettings(settings ?? PartnerSettings.Default), new byte[] { 0x89, 0x50 }));

    private static string Show(EgymRequest request) =>
        $"{request.Method} {request.Path} ({request.MediaType})\n{Encoding.Latin1.GetString(request.Body.Span)}";
}
