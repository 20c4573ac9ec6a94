using System.Text;
using MemberSync.Simulators.Exchange;
using static MemberSync.Simulators.Tests.Egym.Clerk;

namespace MemberSync.Simulators.Tests.Egym;

public sealed class CardTests
{
    private readonly Clerk _clerk = new();

    [Fact]
    public void Card_of_another_person_moves_silently_and_is_shown_as_a_defect()
    {
        var (ines, otto) = (_clerk.CreateInes(), _clerk.OttoId);
        _clerk.Send("POST", $"/{otto}/rfids", """{"rfid":"0x0A","tagFormat":"MIFARE"}""");

        var replaced = _clerk.Send("PUT", $"/{ines}/rfids", """{"rfids":[{"rfid":"0x0a"},{"rfid":"0x01"}]}""");

        Assert.Equal(204, replaced.Status);
        Assert.Equal(ines, Parse(_clerk.Send("GET", "/rfid/0x0A"))["accountId"]!.GetValue<string>());
        Assert.Empty(_clerk.Accounts.Accounts.Single(account => account.AccountId == otto).Rfids);
        Assert.Equal([$"a card of account {otto} was moved to {ines}"], _clerk.Accounts.Defects.AsEnumerable());
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("0x123")]
    [InlineData("0xZZ")]
    public void Number_that_is_no_rfid_is_refused(string card) => Assert.Equal(
        "400 invalidArguments",
        Verdict(_clerk.Send("PUT", $"/{_clerk.OttoId}/rfids", $$"""{"rfids":[{"rfid":"{{card}}"}]}""")));

    [Fact]
    public void Image_is_taken_as_the_one_part_of_a_form()
    {
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n\u0089PNG\r\n--x--\r\n";
        var headers = new Dictionary<string, string>
        {
            ["x-api-key"] = "key",
            ["Content-Type"] = "multipart/form-data; boundary=x",
            ["Content-Length"] = $"{Encoding.Latin1.GetByteCount(form)}",
        };
        var path = $"/api/v2/accounts/{_clerk.OttoId}/images";

        var taken = _clerk.Simulator.Handle(new SimRequest("PUT", path, headers, form), _clerk.Time);
        var text = _clerk.Simulator.Handle(
            new SimRequest("PUT", path, headers, form.Replace("\u0089PNG", "GIF8", StringComparison.Ordinal)), _clerk.Time);

        Assert.Equal((204, 400), (taken.Status, text.Status));
        Assert.NotNull(_clerk.Accounts.Accounts.Single().Photo);
    }

    [Fact]
    public void Visits_are_noted_with_their_time()
    {
        var id = _clerk.OttoId;

        var visit = _clerk.Send("POST", $"/{id}/checkins", """{"timestamp":1775145900000}""");
        var empty = _clerk.Send("POST", $"/{id}/checkouts", "{}");

        Assert.Equal((204, 400), (visit.Status, empty.Status));
        Assert.Equal(
            new DateTimeOffset(2026, 4, 2, 16, 5, 0, TimeSpan.Zero), Assert.Single(_clerk.Accounts.Accounts.Single().CheckIns));
    }
}
