using System.Text;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Tests.Http;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Hosting;

public sealed class SimulatorHostTests
{
    [Fact]
    public async Task Host_serves_and_drops_connections_on_a_free_port()
    {
        var arguments = SimulatorArguments.Parse(["mywellness", "--urls", "http://127.0.0.1:0"]);
        await using var app = SimulatorHost.Build(arguments, new ManualTime(Client.Noon));
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(Assert.Single(app.Urls)) };
        http.DefaultRequestHeaders.Add("X-MWAPPS-CLIENT", "thirdParties");
        http.DefaultRequestHeaders.Add("X-MWAPPS-APIKEY", "key");
        using var defined = await http.PutAsync("/_sim/facilities/northclub", Json(SimulatorApp.North));
        using var faults = await http.PutAsync(
            "/_sim/facilities/northclub/faults", Json("""{"rules":[{"kind":"DropAfterWork","times":1}]}"""));

        var lost = await Record.ExceptionAsync(() => LogInAsync(http));
        using var answered = await LogInAsync(http);

        Assert.IsType<HttpRequestException>(lost);
        Assert.Equal(200, (int)answered.StatusCode);
    }

    private static Task<HttpResponseMessage> LogInAsync(HttpClient http) => http.PostAsync(
        "/northclub/application/app/AccessIntegration",
        Json("""{"apiKey":"key","username":"user","password":"word"}"""));

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
