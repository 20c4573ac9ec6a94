using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.FunctionsHost.App;

/// <summary>A function.json as it is written.</summary>
internal sealed record FunctionJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public ImmutableArray<Binding> Bindings { get; init; } = [];

    /// <value>The double knows no retry policies.</value>
    public JsonNode? Retry { get; init; }

    public IEnumerable<Binding> Inputs => Bindings.Where(binding => binding.Direction != "out");

    public IEnumerable<Binding> Outputs => Bindings.Where(binding => binding.Direction == "out");

    public static FunctionJson Read(string path) =>
        JsonSerializer.Deserialize<FunctionJson>(File.ReadAllText(path), Json)
        ?? throw new InvalidAppException([$"{path} is null"]);

    internal sealed record Binding
    {
        public string Type { get; init; } = "";

        public string Direction { get; init; } = "in";

        public string Name { get; init; } = "";

        public string AuthLevel { get; init; } = "function";

        public ImmutableArray<string> Methods { get; init; } = [];

        public string? Route { get; init; }

        public string QueueName { get; init; } = "";

        public string Connection { get; init; } = "AzureWebJobsStorage";

        public string? DataType { get; init; }

        public string Schedule { get; init; } = "";

        public bool UseMonitor { get; init; } = true;

        public bool RunOnStartup { get; init; }
    }
}
