using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

/// <summary>The bytes that go out, per action. A difference here is a difference to the partner.</summary>
public sealed class RequestsTests
{
    private static readonly MywellnessAccess Access = MywellnessAccess.Of(Connection());
    private static readonly Link InStep = LinkAtPartner.InStepWith(FullInes);

    [Fact]
    public void Each_action_is_called_at_its_path_with_its_body()
    {
        var visit = new Visit("v-1", new DateTimeOffset(2026, 4, 2, 18, 5, 0, TimeSpan.FromHours(2)));

        Approved.Matches(string.Join("\n\n", [
            $"{Paths.LogIn(Access)}\n{Encoding.UTF8.GetString(Requests.LogIn(Access))}",
            Show(FullInes, NewLink),
            Show(Ines, NewLink.With((PersonIds.PermanentToken, "pt/1+="))),
            Show(Ines, NewLink with { InDoubt = true }),
            Show(FullInes, LinkAtPartner),
            Show(FullInes, LinkAtPartner.InStepWith(FullInes with { Contract = null })),
            Show(FullInes, InStep with { Visits = [visit] }),
            Show(FullInes, InStep with { Removal = Removal.Source }),
        ]));
    }

    [Fact]
    public void Update_holds_only_what_differs_and_is_known() => Approved.Matches(string.Join("\n\n", [
        Show(FullInes with { Email = "ines@example.org", Gender = Gender.Male }, InStep),
        Show(FullInes with { Address = new Address(null, "4", " ", "Zuerich", "CH"), Phone = null }, InStep),
        Show(FullInes with { Tags = [] }, InStep),
        Show(FullInes with { Tags = ["#Éte", "##b", "a"] }, InStep),
    ]));

    [Fact]
    public void Membership_call_names_its_operation_and_the_dates_it_knows()
    {
        var open = FullInes with { Contract = Premium with { End = null, Type = null } };

        Approved.Matches(string.Join("\n\n", [
            Show(open, LinkAtPartner.InStepWith(FullInes with { Contract = null })),
            Show(FullInes with { Contract = Premium with { State = ContractState.Frozen } }, InStep),
            Show(FullInes with { Contract = null }, InStep),
        ]));
    }

    [Fact]
    public void Settings_choose_the_names_that_clients_disagree_about()
    {
        var settings = Settings with
        {
            Values = Settings.Values.Add("addressField", "address").Add("externalIdAction", "GetFacilityUserFromExternalId"),
        };
        var access = MywellnessAccess.Of(Connection("https://partner.test/base/") with { Settings = settings });

        Approved.Matches(string.Join("\n\n", [
            Show(FullInes with { Phone = "+1" }, InStep, access),
            Show(Ines, NewLink with { InDoubt = true }, access),
        ]));
    }

    [Fact]
    public void Requests_do_not_show_their_content_as_text() =>
        Assert.Equal("DeleteRequest", new Partners.Mywellness.Wire.DeleteRequest("secret").ToString());

    private static string Show(Member member, Link link, MywellnessAccess? access = null)
    {
        access ??= Access;
        var call = Call(member, link);
        var body = Requests.Body(call, access.AddressField, "token-1");
        return $"{Paths.Of(call.Step.Endpoint, access, "f-1", link)}\n{Encoding.UTF8.GetString(body)}";
    }
}
