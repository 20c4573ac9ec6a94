using MemberSync.FunctionsHost.App;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Double;

public sealed class FunctionAppTests : IDisposable
{
    private readonly HandlerApp _app = new();

    [Fact]
    public void App_is_read_with_the_hosts_defaults()
    {
        _app.WithHttp().WithQueue("Take", "changes").WithTimer("Sweep", "0 */5 * * * *");

        var app = FunctionApp.Read(_app.Folder, _app.Settings);

        Assert.Equal(["Api", "Sweep", "Take"], app.Functions.Select(function => function.Name));
        var queues = app.Host.Extensions.Queues;
        Assert.Equal(("api", 16, 8, 5), (app.Prefix, queues.BatchSize, queues.Threshold, queues.MaxDequeueCount));
        Assert.Equal(TimeSpan.FromMinutes(10), app.Host.FunctionTimeout);
    }

    [Fact]
    public void Setting_overrides_what_host_json_says()
    {
        _app.WithHttp();
        _app.Settings = _app.Settings.Add("AzureFunctionsJobHost__customHandler__enableProxyingHttpRequest", "false");

        var app = FunctionApp.Read(_app.Folder, _app.Settings);

        Assert.False(app.Host.CustomHandler.EnableProxyingHttpRequest);
    }

    [Theory]
    [InlineData("9Lives", """{ "type": "timerTrigger", "name": "timer", "schedule": "0 0 0 * * *" }""", "the name")]
    [InlineData("Host", """{ "type": "timerTrigger", "name": "timer", "schedule": "0 0 0 * * *" }""", "the name")]
    [InlineData("Tick", """{ "type": "timerTrigger", "name": "my-timer", "schedule": "0 0 0 * * *" }""", "the binding's name")]
    [InlineData("Tick", """{ "type": "timerTrigger", "name": "timer", "schedule": "daily" }""", "schedule")]
    [InlineData("Tick", """{ "type": "blobTrigger", "name": "blob" }""", "no trigger")]
    [InlineData("Api", """{ "type": "httpTrigger", "name": "req", "route": "administrators" }, { "type": "http", "direction": "out", "name": "res" }""", "keeps routes")]
    [InlineData("Api", """{ "type": "httpTrigger", "name": "req" }, { "type": "queue", "direction": "out", "name": "res" }""", "only one output")]
    public void Function_that_the_host_would_not_load_is_named_with_the_reason(string name, string bindings, string reason)
    {
        _app.WithFunction(name, bindings);

        var fault = Assert.Throws<InvalidAppException>(() => FunctionApp.Read(_app.Folder, _app.Settings));

        Assert.Contains($"{name}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_beside_function_json_is_a_fault()
    {
        _app.WithTimer("Tick", "0 0 0 * * *").Write("Tick/readme.txt", "a script, to the host");

        var fault = Assert.Throws<InvalidAppException>(() => FunctionApp.Read(_app.Folder, _app.Settings));

        Assert.Contains("more than its function.json", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0", "none", "[4.*, 5.0.0)", "version is '1.0'")]
    [InlineData("2.0", "base64", "[4.*, 5.0.0)", "messageEncoding")]
    [InlineData("2.0", "none", "[3.*, 4.0.0)", "extensionBundle")]
    public void Host_json_is_checked_too(string version, string encoding, string bundle, string reason)
    {
        _app.WithHttp().Write("host.json", $$"""
            { "version": "{{version}}", "customHandler": { "description": { "defaultExecutablePath": "Handler" } },
              "extensionBundle": { "id": "Microsoft.Azure.Functions.ExtensionBundle", "version": "{{bundle}}" },
              "extensions": { "queues": { "messageEncoding": "{{encoding}}" } } }
            """);

        var fault = Assert.Throws<InvalidAppException>(() => FunctionApp.Read(_app.Folder, _app.Settings));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();
}
