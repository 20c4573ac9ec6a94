using MemberSync.Functions.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class ImportVerbTests
{
    private const string Sound = """{"row":2,"member":"m-1","outcome":"created","faults":[]}""";
    private const string Faulty = """{"row":3,"member":"m-2","outcome":"faulty","faults":["email: no","sex: no"]}""";

    private readonly StringWriter _output = new();
    private readonly StringWriter _progress = new();

    [Theory]
    [InlineData(Sound + "\n{\"done\":true,\"faulty\":0}", 0, "{\"done\":true,\"faulty\":0}\n")]
    [InlineData(Faulty + "\n{\"done\":true,\"faulty\":1}", 3, "row 3, member m-2: email: no; sex: no\n{\"done\":true,\"faulty\":1}\n")]
    [InlineData("{\"done\":false,\"faulty\":0}", 1, "{\"done\":false,\"faulty\":0}\n")]
    [InlineData(Sound, 1, "")]
    public async Task Exit_status_says_whether_every_row_was_taken(string report, int status, string shown)
    {
        var exit = await new ReportPrinter(_output, _progress).PrintAsync(new StringReader(report), CancellationToken.None);

        Assert.Equal((status, shown), (exit, _output.ToString().ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task File_goes_to_the_service_as_it_is()
    {
        var asked = "";
        await using var service = await StartAsync(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            asked = $"{http.Request.Path}{http.Request.QueryString} {http.Request.Headers.Authorization} {await body.ReadToEndAsync()}";
            return "{\"done\":true,\"faulty\":0}\n";
        });
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "id\n1");

        var exit = await ImportVerb.RunAsync(
            [file, "--club", "north", "--source", "desk", "--dry-run", "--url", service.Urls.Single()], "k", _output, _progress);

        File.Delete(file);
        Assert.Equal(0, exit);
        Assert.Equal("/api/clubs/north/sources/desk/file?dryRun=true&whole=false Bearer k id\n1", asked);
    }

    [Fact]
    public async Task Service_that_is_not_there_is_told()
    {
        var exit = await ImportVerb.RunAsync(
            [typeof(ImportVerbTests).Assembly.Location, "--club", "a", "--source", "b", "--url", "http://127.0.0.1:1"], "k", _output, _progress);

        Assert.Equal(1, exit);
        Assert.Contains("Send the file again", _progress.ToString(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(Func<HttpContext, Task<string>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async http => await http.Response.WriteAsync(await answer(http)));
        await app.StartAsync();
        return app;
    }
}
