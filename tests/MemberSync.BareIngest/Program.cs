// The least that takes a webhook and keeps it: what the intake of the service is measured beside. One row per request in
// SQLite, as durable as the service's store, and 202 once it is on the disk.
//
//   dotnet MemberSync.BareIngest.dll --urls <url> --file <database> --group <bool>
using MemberSync.BareIngest;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var file = builder.Configuration["file"]!;
IRows rows = bool.Parse(builder.Configuration["group"]!) ? new GroupedRows(file) : new SingleRows(file);
var app = builder.Build();
app.MapPost("/ingest", async (HttpRequest request) =>
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body);
    await rows.AddAsync(body.ToArray());
    return Results.StatusCode(StatusCodes.Status202Accepted);
});
await app.RunAsync();
