using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Reads a connection's settings strictly.</summary>
internal static class ConnectionReader
{
    private const int MaxName = 100;
    private const int MaxText = 2000;
    private const int MaxNames = 30;
    private const int MaxFilter = 200;
    private const int MinutesOfDay = 1440;
    private const int MaxComparisons = 10_000;

    private static readonly ImmutableArray<string> LogLevels = ["trace", "debug", "information", "warning", "error"];

    /// <summary>The draft; of use only when no fault was added.</summary>
    public static ConnectionDraft Read(
        ConnectionId id, JsonElement body, IReadOnlySet<string> partners, AddressGuard guard, List<string> faults)
    {
        var fields = Fields.Open(
            body, faults, "partner", "enabled", "address", "settings", "credentials", "options", "filter");
        var settings = fields.Map("settings", MaxNames, MaxText) ?? ImmutableSortedDictionary<string, string?>.Empty;
        var connection = new Connection(
            id,
            Partner(fields, partners),
            fields.Flag("enabled") ?? false,
            Address(fields, guard),
            settings.Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal),
            Options(fields, ConnectionOptions.Default),
            Filter(fields, MemberFilter.Everybody));
        return new ConnectionDraft(connection, fields.Map("credentials", MaxNames, MaxText));
    }

    /// <summary>The connection with the options and filters that are told; those left out stay.</summary>
    public static Connection Change(Connection connection, Fields fields) => connection with
    {
        Options = Options(fields, connection.Options),
        Filter = Filter(fields, connection.Filter),
    };

    private static string Partner(Fields fields, IReadOnlySet<string> partners)
    {
        var known = string.Join(", ", partners);
        var name = fields.Required("partner", MaxName, $"use one of {known}");
        if (name.Length > 0 && !partners.Contains(name))
        {
            fields.Fault("partner", $"'{Problems.Cut(name)}' is not known; use one of {known}");
        }

        return name;
    }

    private static Uri Address(Fields fields, AddressGuard guard)
    {
        var text = fields.Required(
            "address", MaxText, "write where the partner's API is, such as https://api.partner.example");
        if (text.Length == 0)
        {
            return new Uri("https://invalid");
        }

        if (!guard.TryRead(text, out var address, out var fault))
        {
            fields.Fault("address", fault);
        }

        return address ?? new Uri("https://invalid");
    }

    private static ConnectionOptions Options(Fields body, ConnectionOptions usual)
    {
        var fields = body.Object(
            "options",
            "bulk", "resyncMinutes", "dailySyncTime", "whenFilteredOut", "welcomeEmail", "photos", "logLevel",
            "assumedContract", "removalGuard", "tls", "comparisonsPerDay");
        return usual with
        {
            Bulk = fields.Choice<BulkTime>("bulk", JsonNamingPolicy.CamelCase.ConvertName) ?? usual.Bulk,
            ResyncMinutes = fields.Number("resyncMinutes", 1, MinutesOfDay) ?? usual.ResyncMinutes,
            DailySyncTime = fields.Has("dailySyncTime") ? DailySync(fields) : usual.DailySyncTime,
            WhenFilteredOut = fields.Choice<WhenFilteredOut>("whenFilteredOut", JsonNamingPolicy.CamelCase.ConvertName)
                ?? usual.WhenFilteredOut,
            WelcomeEmail = fields.Flag("welcomeEmail") ?? usual.WelcomeEmail,
            Photos = fields.Flag("photos") ?? usual.Photos,
            LogLevel = Level(fields) ?? usual.LogLevel,
            AssumedContract = fields.Flag("assumedContract") ?? usual.AssumedContract,
            RemovalGuard = Guard(fields.Object("removalGuard", "count", "percent"), usual.RemovalGuard),
            ComparisonsPerDay = fields.Number("comparisonsPerDay", 0, MaxComparisons) ?? usual.ComparisonsPerDay,
            Tls = TlsNames.Read(fields, "tls") ?? usual.Tls,
        };
    }

    private static RemovalGuard Guard(Fields fields, RemovalGuard usual) => new(
        fields.Number("count", 0, 1_000_000) ?? usual.Count, fields.Number("percent", 0, 100) ?? usual.Percent);

    private static TimeOnly? DailySync(Fields fields)
    {
        if (fields.Text("dailySyncTime", MaxName) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        fields.Fault(
            "dailySyncTime", $"'{Problems.Cut(text)}' is not a time of day; write HH:mm, or null for no daily sync");
        return null;
    }

    private static string? Level(Fields fields)
    {
        var text = fields.Text("logLevel", MaxName);
        if (text is not null && !LogLevels.Contains(text))
        {
            fields.Fault("logLevel", $"'{Problems.Cut(text)}' is not known; use {string.Join(", ", LogLevels)}");
        }

        return text;
    }

    private static MemberFilter Filter(Fields body, MemberFilter usual)
    {
        var fields = body.Object("filter", "contractTypes", "activityGroups", "tags", "statuses", "requireOptIn");
        return usual with
        {
            ContractTypes = Names("contractTypes", usual.ContractTypes),
            ActivityGroups = Names("activityGroups", usual.ActivityGroups),
            Tags = Names("tags", usual.Tags),
            Statuses = fields.Has("statuses")
                ? fields.Choices<MemberStatus>("statuses", JsonNamingPolicy.CamelCase.ConvertName)
                : usual.Statuses,
            RequireOptIn = fields.Flag("requireOptIn") ?? usual.RequireOptIn,
        };

        ImmutableArray<string> Names(string name, ImmutableArray<string> otherwise) =>
            fields.Has(name) ? fields.Texts(name, MaxFilter, MaxName) : otherwise;
    }
}
