using System.Net;
using MemberSync.FunctionsHost.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.FunctionsHost.Http;

/// <summary>Where requests from outside arrive: only what a function's route names gets to the handler.</summary>
internal static class HttpFront
{
    private const long LargestBody = 104_857_600;

    private static readonly string[] AllMethods =
        ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"];

    /// <param name="forward">Takes the request on.</param>
    public static async Task<WebApplication> StartAsync(
        FunctionApp app, Func<IServiceProvider, Func<HttpContext, Task>> forward)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRouting();
        builder.Services.AddHttpForwarder();
        var front = builder.Build();
        front.UseRouting();
        front.MapGet("/", () => Results.NoContent()); // With AzureWebJobsDisableHomepage.
        foreach (var function in app.HttpFunctions)
        {
            Map(front, $"/{app.Prefix}/{function.Route}", function, forward(front.Services));
        }

        await front.StartAsync();
        return front;
    }

    private static void Map(
        WebApplication front, string route, Function.Http function, Func<HttpContext, Task> forward)
    {
        var methods = function.Methods.IsEmpty
            ? AllMethods
            : function.Methods.Select(method => method.ToUpperInvariant());
        front.MapMethods(route, methods, async context =>
        {
            // The double has no keys, so nobody shows the right one.
            if (function.AuthLevel != "anonymous")
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            try
            {
                await forward(context);
            }
            catch (OperationCanceledException)
            {
                context.Abort(); // The host is gone.
            }
        });
    }
}
