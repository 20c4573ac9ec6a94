using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Comparing;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record OptionsBody(
    [property: OneOf(Names = typeof(BulkTime))] string Bulk,
    int ResyncMinutes,
    string? DailySyncTime,
    [property: OneOf(Names = typeof(WhenFilteredOut))] string WhenFilteredOut,
    bool WelcomeEmail,
    bool Photos,
    [property: OneOf("trace", "debug", "information", "warning", "error")] string LogLevel,
    bool AssumedContract,
    RemovalGuardBody RemovalGuard,
    [property: OneOf("1.3", "1.2")] string Tls,
    int ComparisonsPerDay)
{
    public static OptionsBody Of(ConnectionOptions options) => new(
        JsonNamingPolicy.CamelCase.ConvertName(options.Bulk.ToString()),
        options.ResyncMinutes,
        options.DailySyncTime?.ToString("HH:mm", CultureInfo.InvariantCulture),
        JsonNamingPolicy.CamelCase.ConvertName(options.WhenFilteredOut.ToString()),
        options.WelcomeEmail,
        options.Photos,
        options.LogLevel,
        options.AssumedContract,
        new RemovalGuardBody(options.RemovalGuard.Count, options.RemovalGuard.Percent),
        TlsNames.Format(options.Tls),
        options.ComparisonsPerDay ?? Comparisons.UsualPerDay);
}
