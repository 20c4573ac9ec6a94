using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Reads a source's settings strictly.</summary>
internal static class SourceReader
{
    /// <summary>How many secrets may be right at once, so that they can be replaced one by one.</summary>
    private const int MaxSecrets = 10;

    private const int MaxSecret = 500;
    private const int MaxName = 100;
    private const int MaxText = 2000;
    private const int MaxNames = 30;
    private const int MaxMapping = 32 * 1024;
    private const int LeastSweep = 15;
    private const int MinutesOfDay = 1440;
    private const int MaxCalls = 10_000;

    /// <summary>The draft; of use only when no fault was added.</summary>
    public static SourceDraft Read(
        SourceId id, JsonElement body, IReadOnlySet<string> kinds, AddressGuard guard, List<string> faults)
    {
        var fields = Fields.Open(
            body, faults, "kind", "enabled", "address", "settings", "mapping", "webhookSecrets", "credentials",
            "sweepMinutes", "callsPerMinute");
        var settings = fields.Map("settings", MaxNames, MaxText) ?? ImmutableSortedDictionary<string, string?>.Empty;
        var source = new Source(
            id,
            Kind(fields, kinds),
            fields.Flag("enabled") ?? false,
            settings.Where(pair => pair.Value is not null)
                .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal))
        {
            Address = Address(fields, guard),
            Mapping = fields.ObjectText("mapping", MaxMapping),
            SweepMinutes = fields.Number("sweepMinutes", LeastSweep, MinutesOfDay),
            CallsPerMinute = fields.Number("callsPerMinute", 1, MaxCalls),
        };
        return new SourceDraft(
            source,
            fields.Has("webhookSecrets") ? fields.Texts("webhookSecrets", MaxSecrets, MaxSecret) : null,
            fields.Map("credentials", MaxNames, MaxText));
    }

    private static string Kind(Fields fields, IReadOnlySet<string> kinds)
    {
        var known = string.Join(", ", kinds);
        var name = fields.Required("kind", MaxName, $"use one of {known}");
        if (name.Length > 0 && !kinds.Contains(name))
        {
            fields.Fault("kind", $"'{Problems.Cut(name)}' is not known; use one of {known}");
        }

        return name;
    }

    private static Uri? Address(Fields fields, AddressGuard guard)
    {
        if (fields.Text("address", MaxText) is not { } text)
        {
            return null;
        }

        if (!guard.TryRead(text, out var address, out var fault))
        {
            fields.Fault("address", fault);
        }

        return address;
    }
}
