using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using MemberSync.Engine.Files;
using MemberSync.Sources.Tables;

namespace MemberSync.Sources.Files;

/// <summary>
/// Reads rows as changes. A row tells every field that has a column, blank ones too: the member has none then. What is
/// wrong with a row is named, all of it, and nothing of the row is taken.
/// </summary>
internal sealed class FileRowReader(FileLayout layout, FileMapping mapping, string memberPrefix)
{
    private const string MemberPath = "member.";

    private readonly FileCells _cells = new(layout, mapping);

    public FileRow Read(TableRow row)
    {
        List<string> faults = [];
        var id = Id(row, faults);
        var member = new JsonObject { ["id"] = id };
        foreach (var column in layout.Columns.Where(column => column.Field.Path != FileFields.Id))
        {
            Write(member, column, row, faults);
        }

        // The row hashes the same whenever it is read: the import sets event and time.
        var json = new JsonObject
        {
            ["type"] = "member.updated",
            ["eventId"] = "-",
            ["occurredAt"] = "2000-01-01T00:00:00Z",
            ["member"] = member,
        }.ToJsonString();
        using var document = JsonDocument.Parse(json);
        var reading = ChangeReader.Read(document.RootElement);
        if (reading is ChangeReading.Rejected rejected)
        {
            faults.AddRange(rejected.Faults.Where(fault => id is not null || !IsOf(fault, FileFields.Id)).Select(ByColumn));
        }

        return reading is ChangeReading.Taken taken && faults.Count == 0
            ? new FileRow(row.Line, id, HashOf(json), taken.Change, [])
            : new FileRow(row.Line, id, "", null, [.. faults]);
    }

    private string? Id(TableRow row, List<string> faults)
    {
        var column = layout.Columns.First(one => one.Field.Path == FileFields.Id);
        var texts = FileCells.Texts(column, row).ToList();
        if (texts.Count == column.Places.Length && texts.Count > 0 && !texts.Exists(CellText.IsError))
        {
            return memberPrefix + string.Join('-', texts);
        }

        faults.Add(layout.Fault(FileFields.Id, "is missing; every row needs the member's id"));
        return null;
    }

    // An object of which no cell says anything is none, whatever constants it has.
    private void Write(JsonObject member, FileColumn column, TableRow row, List<string> faults)
    {
        var value = _cells.Value(column, row, faults);
        if (column.Field.Group is not { } group)
        {
            member[column.Field.Name] = value;
        }
        else if (member[group] is JsonObject known)
        {
            known[column.Field.Name] = value;
        }
        else
        {
            member[group] = layout.Columns.Any(one => one.Field.Group == group && FileCells.Texts(one, row).Any())
                ? new JsonObject { [column.Field.Name] = value }
                : null;
        }
    }

    private string ByColumn(string fault)
    {
        var colon = fault.IndexOf(": ", StringComparison.Ordinal);
        return fault.StartsWith(MemberPath, StringComparison.Ordinal) && colon > 0
            ? layout.Fault(fault[MemberPath.Length..colon], fault[(colon + 2)..])
            : fault;
    }

    private static bool IsOf(string fault, string path) => fault.StartsWith($"{MemberPath}{path}:", StringComparison.Ordinal);

    private static string HashOf(string json) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 12));
}
