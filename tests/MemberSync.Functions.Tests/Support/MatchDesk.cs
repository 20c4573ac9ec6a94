using System.Text;

namespace MemberSync.Functions.Tests.Support;

/// <summary>Somebody who matches members of the connection "main" by tables.</summary>
internal sealed class MatchDesk(ApiFixture api)
{
    private const string Connection = "/api/clubs/northclub/connections/main";
    private const string Heading = "personId,firstName,lastName,dateOfBirth,gender,email";

    /// <summary>The person whom <see cref="Changes.Member"/> tells of, as the partner's export does.</summary>
    public static string Same(string id, string member, string firstName = "Ines") =>
        $"{id},{firstName},Maurer,1991-04-17,f,{member}@example.org";

    public Task<Reply> PeopleAsync(params string[] lines) =>
        SendAsync(HttpMethod.Put, "people", string.Join('\n', lines.Prepend(Heading)));

    public Task<Reply> DecideAsync(string table) => SendAsync(HttpMethod.Post, "match", table);

    public Task<Reply> UndoAsync() => api.PostAsync($"{Connection}/match/undo");

    public async Task<string> ExportAsync() => (await api.GetAsync($"{Connection}/match.csv")).Text;

    /// <summary>The export with this decision on the line of the member, and none on the others.</summary>
    public async Task<string> DecidedAsync(string member, string decision)
    {
        var lines = (await ExportAsync()).TrimEnd().Split("\r\n");
        var decided = lines.Skip(1).Select(line =>
        {
            var fields = line.Split(',');
            fields[^2] = fields[0] == member ? decision : "";
            return string.Join(',', fields);
        });
        return string.Join("\r\n", decided.Prepend(lines[0]));
    }

    public Task<Reply> SendAsync(HttpMethod method, string path, string table) =>
        SendAsync(method, path, Encoding.UTF8.GetBytes(table));

    public Task<Reply> SendAsync(HttpMethod method, string path, byte[] table)
    {
        var body = new ByteArrayContent(table);
        body.Headers.ContentType = new("text/csv");
        return api.SendAsync(method, $"{Connection}/{path}", body, ApiFixture.AdminKey);
    }
}
