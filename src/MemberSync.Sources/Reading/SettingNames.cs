using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Reading;

/// <summary>The names of settings and credentials, and the one setting that nearly every kind has.</summary>
internal static class SettingNames
{
    private const int MaxPrefix = 40;

    /// <summary>What is not known among a source's settings, and what is wrong with its member prefix.</summary>
    /// <param name="known">The settings of the kind, beside the member prefix.</param>
    public static IEnumerable<string> Faults(SourceSetup setup, params ImmutableArray<string> known)
    {
        string[] all = [Source.MemberPrefix, .. known];
        foreach (var name in setup.Source.Settings.Keys.Except(all))
        {
            yield return $"settings.{name} is not known; known are {string.Join(", ", all.Order(StringComparer.Ordinal))}";
        }

        if (setup.Source.Settings.TryGetValue(Source.MemberPrefix, out var prefix)
            && (prefix.Length > MaxPrefix || prefix.Any(char.IsControl)))
        {
            yield return $"settings.{Source.MemberPrefix} must have at most {MaxPrefix} characters";
        }
    }
}
