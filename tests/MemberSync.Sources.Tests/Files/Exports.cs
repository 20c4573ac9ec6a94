using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Files;
using MemberSync.Sources.Files;

namespace MemberSync.Sources.Tests.Files;

/// <summary>Reads exports as a source of kind file would.</summary>
internal static class Exports
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<List<FileRow>> ReadAsync(string text, string? mapping = null, string prefix = "") =>
        ReadAsync(Encoding.UTF8.GetBytes(text), mapping, prefix);

    public static async Task<List<FileRow>> ReadAsync(byte[] file, string? mapping = null, string prefix = "")
    {
        var settings = prefix.Length == 0
            ? ImmutableSortedDictionary<string, string>.Empty
            : ImmutableSortedDictionary<string, string>.Empty.Add("memberPrefix", prefix);
        var source = new Source(SourceId.Parse("export"), "file", true, settings) { Mapping = mapping };
        var rows = await FileRows.OpenAsync(source, new MemoryStream(file), CancellationToken.None);
        return await rows.ToListAsync();
    }

    /// <summary>What a row tells, as JSON.</summary>
    public static string Told(this FileRow row) => CanonicalMember.Write(row.Change!.Told).ToJsonString(Plain);
}
