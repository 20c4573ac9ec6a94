namespace MemberSync.Functions.Api.OpenApi;

/// <summary>What queries and headers may hold, where more than one operation takes it.</summary>
internal static class Ask
{
    private const string Truth = """{ "type": "boolean" }""";

    public static readonly Parameter After = new(
        "after", "The 'after' of the page before; left out for the first page.", """{ "type": "string", "maxLength": 1400 }""");

    public static readonly Parameter Limit = new(
        "limit",
        "How many at most stand on a page.",
        """{ "type": "integer", "minimum": 1, "maximum": 1000, "default": 100 }""",
        "50");

    public static readonly Parameter Status = new(
        "status",
        "Only those in this state; the case of letters does not count.",
        """{ "enum": ["New", "Enabled", "ToBeUpdated", "CreationError", "ToBeRemoved", "Error", "Suspended"] }""",
        "Enabled");

    public static readonly Parameter Search = new(
        "q", "Only those with this text in them.", """{ "type": "string", "maxLength": 200 }""", "maurer");

    /// <summary>What cannot be taken back is done only when the query says so.</summary>
    public static readonly Parameter Confirm = new(
        "confirm", "Must be true: what is asked cannot be taken back.", """{ "const": "true" }""", "true") { IsRequired = true };

    public static Parameter Flag(string name, string description, string? example = null) => new(name, description, Truth, example);

    public static Parameter Text(string name, string description, string? example = null) =>
        new(name, description, """{ "type": "string" }""", example);

    public static Parameter Choice(string name, string description, string values, string? example = null) =>
        new(name, description, $$"""{ "enum": {{values}} }""", example);

    public static Parameter Header(string name, string description) =>
        new(name, description, """{ "type": "string" }""") { In = "header", IsRequired = true };
}
