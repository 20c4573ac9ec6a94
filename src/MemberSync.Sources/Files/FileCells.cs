using System.Text.Json.Nodes;
using MemberSync.Sources.Tables;

namespace MemberSync.Sources.Files;

/// <summary>Turns the cells of a field into its value.</summary>
internal sealed class FileCells(FileLayout layout, FileMapping mapping)
{
    /// <summary>The texts in the field's cells that are not blank.</summary>
    public static IEnumerable<string> Texts(FileColumn column, TableRow row) =>
        from place in column.Places
        where place < row.Fields.Length
        let text = CellText.Of(row.Fields[place])
        where text.Length > 0
        select text;

    /// <summary>The value; null: there is none, or it has a fault.</summary>
    public JsonNode? Value(FileColumn column, TableRow row, List<string> faults)
    {
        var texts = Texts(column, row).ToList();
        if (texts.Find(CellText.IsError) is { } error)
        {
            faults.Add(layout.Fault(column.Field.Path, $"the cell holds the spreadsheet's error {error}; correct its formula"));
            return null;
        }

        if (texts.Count == 0 && column.Constant is { } constant)
        {
            texts = [constant];
        }

        if (column.Field.Form == FieldForm.List)
        {
            var items = texts.SelectMany(text => text.Split([.. mapping.Separators], StringSplitOptions.TrimEntries));
            return new JsonArray([.. items.Where(item => item.Length > 0).Select(item => Word(column, item, faults))
                .OfType<string>().Distinct().Select(item => JsonValue.Create(item))]);
        }

        return texts.Count == 0 ? null : Word(column, string.Join(' ', texts), faults);
    }

    private string? Word(FileColumn column, string text, List<string> faults)
    {
        var field = column.Field;
        if (mapping.Values.TryGetValue(field.Path, out var words)
            && words.TryGetValue(text.ToLowerInvariant(), out var mapped))
        {
            return mapped;
        }

        return field.Form switch
        {
            FieldForm.Text or FieldForm.List => text,
            FieldForm.Date => Day(field, text, faults),
            FieldForm.Gender or FieldForm.Status or FieldForm.ContractState or FieldForm.Country =>
                Known(field, text, faults),
        };
    }

    private string? Day(FileField field, string text, List<string> faults)
    {
        if (FileDates.TryRead(text, mapping.Dates, out var day))
        {
            return day?.ToString("yyyy-MM-dd");
        }

        faults.Add(layout.Fault(field.Path, $"'{Cut(text)}' is not a date as this source writes them. Correct it, or name the "
            + "form in the source's mapping, such as {\"dates\": [\"MM/dd/yyyy\"]}"));
        return null;
    }

    private string? Known(FileField field, string text, List<string> faults)
    {
        var word = FileWords.Find(field.Form, text);
        if (word is null && field.Form == FieldForm.Country && text.Length == 2)
        {
            return text;
        }

        if (word is null && !FileWords.Unknown.Contains(text))
        {
            faults.Add(layout.Fault(field.Path, $"'{Cut(text)}' is not understood. Say what it stands for in the source's "
                + $"mapping, such as {{\"values\": {{\"{field.Path}\": {{\"{Cut(text)}\": \"{Example(field.Form)}\"}}}}}}, or null for none"));
        }

        return word;
    }

    private static string Example(FieldForm form) => form switch
    {
        FieldForm.Gender => "female",
        FieldForm.Country => "DE",
        _ => "active",
    };

    private static string Cut(string text) => text.Length <= 40 ? text : $"{text[..39]}…";
}
