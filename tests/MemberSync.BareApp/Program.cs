// The least that an ASP.NET Core application is: what the start-up of the service is measured beside.
using System.Globalization;
using System.Net;

var builder = WebApplication.CreateBuilder(args);
var port = int.Parse(builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"]!, CultureInfo.InvariantCulture);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
var app = builder.Build();
app.MapGet("/api/health", () => "ok");
await app.RunAsync();
