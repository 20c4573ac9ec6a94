using System.Text;
using System.Text.Json;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A club whose gym system exports files.</summary>
internal sealed class FileDesk(ApiFixture api)
{
    public const string Heading = "id,first name,last name,e-mail,sex,birthday\n";
    public const string Path = $"{SourceDesk.Sources}/desk";

    public async Task SetUpAsync(string mapping = "{}")
    {
        await api.SetUpClubAsync();
        await api.PutAsync(Path, $$"""{ "kind": "file", "enabled": true, "mapping": {{mapping}} }""");
    }

    /// <summary>A row of a member with all that partners need.</summary>
    public static string Row(string member, string firstName = "Ines") =>
        $"{member},{firstName},Maurer,{member}@example.org,f,1991-04-17\n";

    public Task<Reply> SendAsync(string file, string query = "", string key = ApiFixture.AdminKey) =>
        SendAsync(Encoding.UTF8.GetBytes(file), query, key);

    public Task<Reply> SendAsync(byte[] file, string query = "", string key = ApiFixture.AdminKey) =>
        api.SendAsync(HttpMethod.Post, $"{Path}/file{query}", new ByteArrayContent(file), key);

    /// <summary>What the hub knows of a member, as stored.</summary>
    public string Snapshot(string member) => Encoding.UTF8.GetString(
        api.Store.RowsOf("northclub").Single(row => row.Key == $"member|{member}|").Value.Span);

    /// <summary>The outcomes of a report, such as <c>created m-1, faulty m-2</c>.</summary>
    public static string Outcomes(Reply report) => string.Join(", ", Lines(report)
        .Select(line => $"{line.GetProperty("outcome")} {line.GetProperty("member")}"));

    public static JsonElement Totals(Reply report) =>
        JsonDocument.Parse(report.Text.TrimEnd().Split('\n')[^1]).RootElement;

    private static IEnumerable<JsonElement> Lines(Reply report) => report.Text.TrimEnd().Split('\n')[..^1]
        .Select(line => JsonDocument.Parse(line).RootElement);
}
