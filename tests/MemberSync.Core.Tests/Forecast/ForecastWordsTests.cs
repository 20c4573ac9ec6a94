using MemberSync.Core.Dispatch;
using MemberSync.Core.Forecast;
using Xunit;
using static MemberSync.Core.Tests.Dispatch.Rates;

namespace MemberSync.Core.Tests.Forecast;

public sealed class ForecastWordsTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    [Theory]
    [InlineData(0, "Nothing waits to be sent.")]
    [InlineData(4200, "Tonight's load of 4,200 calls fits: finished at 21:22 UTC (23:22 Europe/Zurich).")]
    public void Load_that_fits_is_told_in_one_sentence(int members, string sentence) =>
        Assert.Equal(sentence, ForecastWords.Of(Table(members), Zurich));

    [Fact]
    public void Load_that_does_not_fit_is_told_with_what_is_left_and_when_all_is_done()
    {
        var sentence = ForecastWords.Of(Table(80_000), Zurich);

        Assert.Matches(
            @"^Tonight's load of 80,000 calls does not fit: 8,\d{3} calls are left at 03:00 UTC \(05:00 Europe/Zurich\); "
            + @"all is finished at 2 April 21:4\d UTC \(2 April 23:4\d Europe/Zurich\)\.$",
            sentence);
    }

    [Fact]
    public void Load_of_the_day_is_told_with_its_date()
    {
        var table = Finish.Of([Backlogs.Edits(1, At("12:15"))], Backlogs.Terms, At("12:00"));

        Assert.Equal(
            "1 call waits: finished at 1 April 12:16 UTC.", ForecastWords.Of(table, TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData("20:59", null, false)]
    [InlineData("21:00", null, true)]
    [InlineData("23:30", null, true)]
    [InlineData("23:30", "21:00", false)]
    public void Night_is_looked_at_once(string now, string? looked, bool due) =>
        Assert.Equal(due, NightAlert.IsDue(Window.Night, looked is null ? null : At(looked), At(now)));

    [Fact]
    public void Each_night_is_looked_at_anew() =>
        Assert.True(NightAlert.IsDue(Window.Night, At("21:00"), At("21:00").AddDays(1)));

    [Fact]
    public void Warning_is_for_what_does_not_fit() =>
        Assert.Equal((false, true), (NightAlert.Warns(Table(4200)), NightAlert.Warns(Table(80_000))));

    private static Timetable Table(int members) =>
        Finish.Of(members == 0 ? [] : [Backlogs.Bulk(members)], Backlogs.Terms, At("12:00"));
}
