using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class AssumedContractTests
{
    private static readonly MywellnessPlan ThePlan = new();

    [Fact]
    public void First_send_takes_each_assumed_step_in_its_place()
    {
        Assert.Equal(
            ["SaveGroups", "Update", "SaveMembership", "SaveAccessDevices", "UploadPhoto"],
            Steps(EquippedInes, LinkAtPartner, Assumed));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void None_of_the_assumed_actions_is_called_when_the_option_is_off(bool assumed, bool photos)
    {
        var settings = Settings with { AssumedContract = assumed, Photos = photos };

        Assert.Equal(["Update", "SaveMembership"], Steps(EquippedInes, LinkAtPartner, settings));
        Assert.Empty(ThePlan.EndpointsFor(settings).Where(MywellnessEndpoints.IsAssumed));
    }

    [Fact]
    public void Photograph_waits_for_the_option_photos() => Assert.DoesNotContain(
        "UploadPhoto", Steps(EquippedInes, LinkAtPartner, Assumed with { Photos = false }));

    [Fact]
    public void Member_in_step_needs_no_call() => Assert.IsType<Plan.Settled>(
        Next(EquippedInes, LinkAtPartner.InStepWith(EquippedInes, Assumed), Assumed));

    [Fact]
    public void Other_tags_make_sure_of_their_groups_first() => Assert.Equal(
        ["SaveGroups", "Update"], StepsAfter(EquippedInes with { Tags = ["#Spa"] }));

    [Fact]
    public void Last_tag_takes_its_group_back_and_makes_none() => Assert.Equal(
        ["Update"], StepsAfter(EquippedInes with { Tags = [] }));

    [Fact]
    public void Last_card_is_taken_back() => Assert.Equal(
        ["SaveAccessDevices"], StepsAfter(EquippedInes with { Cards = [] }));

    [Fact]
    public void Cards_are_not_touched_when_there_never_were_any() => Assert.DoesNotContain(
        "SaveAccessDevices", Steps(FullInes, LinkAtPartner, Assumed));

    [Theory]
    [InlineData("https://photos.example/ines.jpg?v=2", "UploadPhoto")]
    [InlineData(null, null)]
    public void Photograph_is_sent_again_when_its_address_changes(string? address, string? step) => Assert.Equal(
        step is null ? [] : [step], StepsAfter(EquippedInes with { PhotoUrl = address }));

    [Fact]
    public void Visit_does_not_wait_for_the_photograph()
    {
        var link = LinkAtPartner.InStepWith(EquippedInes, Assumed) with { Visits = [new Visit("v-1", default)] };
        link = link with { Acknowledged = link.Acknowledged.Remove(Facet.Photo) };

        Assert.Equal(MywellnessEndpoints.Visit, Call(EquippedInes, link, Assumed).Step.Endpoint);
    }

    [Fact]
    public void Each_assumed_action_is_called_at_its_path_with_its_one_field() => Approved.Matches(Shown(Assumed));

    [Fact]
    public void Names_of_assumed_actions_and_fields_are_settings() => Approved.Matches(Shown(Assumed with
    {
        Values = Settings.Values.SetItems(AssumedNames.Defaults.Select(
            name => KeyValuePair.Create(name.Key, $"My{name.Key}"))),
    }));

    [Fact]
    public void Operators_are_told_what_is_assumed_and_what_is_not_sent()
    {
        var asksForPhotos = Settings with { Photos = true };
        var asksForNames = Settings with { Values = Settings.Values.Add("photoField", "image") };

        Assert.Empty(ThePlan.Assumptions(Settings));
        Assert.Empty(ThePlan.NotSent(EquippedInes, Assumed));
        Approved.Matches(string.Join('\n', [
            .. ThePlan.Assumptions(Assumed), "",
            .. ThePlan.Assumptions(asksForPhotos), .. ThePlan.Assumptions(asksForNames), "",
            .. ThePlan.NotSent(EquippedInes, Settings), "", .. ThePlan.NotSent(EquippedInes, asksForPhotos),
        ]));
    }

    private static string Shown(PartnerSettings settings)
    {
        var access = MywellnessAccess.Of(Connection() with { Settings = settings });
        var without = LinkAtPartner.InStepWith(EquippedInes, settings);
        PartnerCall[] calls =
        [
            Call(EquippedInes, LinkAtPartner, settings),
            Call(EquippedInes, Forgetting(without, Facet.AccessDevices), settings),
            Call(EquippedInes, Forgetting(without, Facet.Photo), settings),
        ];
        return string.Join("\n\n", calls.Select(call =>
        {
            var body = AssumedRequests.Body(call, access.Assumed, new byte[] { 0xFF, 0xD8, 0xFF, 0xFB }, "token-1");
            return $"{Paths.Of(call.Step.Endpoint, access, "f-1", call.Link)}\n{System.Text.Encoding.UTF8.GetString(body)}";
        }));
    }

    private static Link Forgetting(Link link, Facet facet) => link with { Acknowledged = link.Acknowledged.Remove(facet) };

    private static List<string> StepsAfter(Member member) =>
        Steps(member, LinkAtPartner.InStepWith(EquippedInes, Assumed), Assumed);

    private static List<string> Steps(Member member, Link link, PartnerSettings settings)
    {
        var steps = new List<string>();
        while (Next(member, link, settings) is Plan.Call call)
        {
            steps.Add(call.Endpoint.Name);
            link = link with { Acknowledged = link.Acknowledged.SetItems(call.Tells) };
        }

        return steps;
    }
}
