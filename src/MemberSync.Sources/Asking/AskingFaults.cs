using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Contracts;

namespace MemberSync.Sources.Asking;

/// <summary>What is missing or too much in the settings of a source that has to be asked. Names settings, never values.</summary>
internal static class AskingFaults
{
    /// <param name="address">What stands in the address, for an example.</param>
    /// <param name="credentials">All credentials of the kind; each is needed.</param>
    /// <param name="known">All settings of the kind, beside those of every kind; <c>spot.</c>: each that begins so.</param>
    public static IEnumerable<string> Of(
        SourceSetup setup, string address, ImmutableArray<string> credentials, ImmutableArray<string> known)
    {
        if (setup.Source.Address is null)
        {
            yield return $"address is missing: events only say about whom they are, and the rest is asked for; write {address}";
        }

        if (setup.Source.Mapping is not null)
        {
            yield return "mapping is of no use here, as sources of this kind are asked and their fields are known; leave it out";
        }

        foreach (var name in credentials.Where(name => string.IsNullOrWhiteSpace(setup.Credentials.GetValueOrDefault(name))))
        {
            yield return $"credentials.{name} is missing";
        }

        foreach (var name in setup.Credentials.Keys.Except(credentials))
        {
            yield return $"credentials.{name} is not known; known are {string.Join(", ", credentials)}";
        }

        ImmutableArray<string> all = [Source.MemberPrefix, Days.TimeZone, .. known];
        foreach (var name in setup.Source.Settings.Keys.Where(name => !all.Any(one => IsIt(one, name))))
        {
            yield return $"settings.{name} is not known; known are {string.Join(", ", all)}";
        }

        if (setup.Source.Settings.TryGetValue(Days.TimeZone, out var zone) && !Days.IsKnown(zone))
        {
            yield return $"settings.{Days.TimeZone} is not known; write a name such as Europe/Zurich";
        }
    }

    /// <summary>Whether the source can be asked at all.</summary>
    public static bool CanAsk(SourceSetup setup, ImmutableArray<string> credentials) =>
        setup.Source.Address is not null
        && credentials.All(name => !string.IsNullOrWhiteSpace(setup.Credentials.GetValueOrDefault(name)));

    private static bool IsIt(string known, string name) => known.EndsWith('.')
        ? name.StartsWith(known, StringComparison.Ordinal) && name.Length > known.Length
        : name == known;
}
