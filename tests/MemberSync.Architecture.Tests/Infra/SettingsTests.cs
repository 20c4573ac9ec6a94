using System.Reflection;
using System.Text.Json;
using MemberSync.Architecture.Tests.Reading;
using MemberSync.Engine.Wakes;
using MemberSync.Storage.Azure;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>What the templates call things, held to what the code calls them.</summary>
public sealed class SettingsTests
{
    private const BindingFlags Settable = BindingFlags.Public | BindingFlags.Instance;

    // Read by the platform and the Functions host.
    private static readonly string[] Hosts = ["AzureWebJobsStorage", "AzureWebJobsDisableHomepage", "APPLICATIONINSIGHTS"];

    private static IEnumerable<string> Settings => Templates.Module("function-app").Syntax.Of("object_property")
        .Where(property => property.Children[0].Text == "appSettings")
        .SelectMany(settings => settings.Children[1].Children)
        .Select(setting => setting.Property("name")?.Unquoted)
        .OfType<string>();

    [Fact]
    public void Settings_of_the_app_exist_in_its_options()
    {
        string[] options =
        [
            .. OptionsOf("MemberSyncOptions", "MemberSync"),
            .. OptionsOf("StorageOptions", "MemberSyncStorage"),
        ];

        var own = Settings.Where(setting => !Hosts.Any(host => setting.StartsWith(host, StringComparison.Ordinal)));

        Assert.Empty(own.Except(options, StringComparer.OrdinalIgnoreCase));
        Assert.Contains("MemberSyncStorage__queueServiceUri", own);
    }

    [Fact]
    public void Settings_are_given_once()
    {
        Assert.Equal(Settings.Distinct(StringComparer.OrdinalIgnoreCase), Settings);
        Assert.NotEmpty(Settings);
    }

    [Fact]
    public void Queues_are_those_of_the_code_with_their_poison_queues()
    {
        var queues = typeof(Queues).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        var made = Strings("queueNames");

        Assert.Equal(queues.SelectMany(queue => new[] { queue, Queues.Poison(queue) }).Order(), made.Order());
    }

    [Fact]
    public void Queues_that_trigger_functions_are_made()
    {
        var read = FunctionFiles
            .Select(file => JsonDocument.Parse(Repository.Read(file)).RootElement.GetProperty("bindings")[0])
            .Where(trigger => trigger.GetProperty("type").ValueEquals("queueTrigger"))
            .Select(trigger => trigger.GetProperty("queueName").GetString()!);

        Assert.Equal(Strings("queueNames").Order(), read.Order());
    }

    [Fact]
    public void Table_is_that_of_the_code() => Assert.Equal([new AzureStoreOptions().TableName], Strings("tableName"));

    [Fact]
    public void Runtime_is_the_one_for_an_executable_of_its_own() =>
        Assert.Contains(
            Templates.Module("function-app").Syntax.Of("object"),
            node => node.Property("name")?.Unquoted == "custom" && node.Property("version")?.Unquoted == "1.0");

    internal static IEnumerable<string> FunctionFiles =>
        Repository.FilesIn("src/MemberSync.Functions/Triggers/", "/function.json");

    private static IEnumerable<string> Strings(string variable) => Templates.Main.Variables
        .Single(declared => declared.Name == variable).Syntax.Of("string").Select(node => node.Unquoted);

    private static IEnumerable<string> OptionsOf(string type, string section) => Built.Product
        .Single(assembly => Built.Name(assembly) == "MemberSync.Functions")
        .GetType($"MemberSync.Functions.Hosting.{type}", throwOnError: true)!
        .GetProperties(Settable)
        .Select(property => $"{section}__{property.Name}");
}
