using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Reading;

/// <summary>
/// Makes a source's own ids unlike those of every other source of the club. Stored: another text for the same would make
/// other people and other events of them.
/// </summary>
internal static class ForeignIds
{
    private const int Longest = 100;

    /// <summary>The id of an event, with the source's name before it; of a long one its SHA-256.</summary>
    public static string Event(SourceSetup setup, string id)
    {
        var text = $"{setup.Source.Id}:{id}";
        return text.Length <= Longest
            ? text
            : $"{setup.Source.Id}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 24))}";
    }

    /// <summary>The id of a member as the hub has it.</summary>
    public static string Member(SourceSetup setup, string id) =>
        $"{setup.Source.Settings.GetValueOrDefault(Source.MemberPrefix)}{id}";
}
