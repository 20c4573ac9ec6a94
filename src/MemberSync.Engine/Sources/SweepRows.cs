using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Sources;

/// <summary>How the progress of comparisons is stored, and what has them go on.</summary>
internal static class SweepRows
{
    public static async ValueTask<Stored<SweepRow>?> LoadAsync(
        IStore store, SourceView source, CancellationToken cancellationToken) =>
        await store.ReadAsync(source.Club.ToString(), Keys.SourceSweep(source.Source.Id), cancellationToken) is { } row
            ? new(RowJson.Read(row.Value, RowJson.Default.SweepRow), row.ETag)
            : null;

    public static Write Store(SourceView source, SweepRow row, string? version)
    {
        var (key, json) = (Keys.SourceSweep(source.Source.Id), RowJson.Write(row, RowJson.Default.SweepRow));
        return version is null ? new Write.Insert(key, json) : new Write.Replace(key, json, version);
    }

    public static SourceMessage Step(SourceView source, SweepRow row) =>
        new(source.Club, source.Source.Id, SourceTask.Sweep, row.Reading, row.Page);
}
