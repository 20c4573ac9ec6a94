using System.Text.RegularExpressions;

namespace MemberSync.Functions.Tests.Support;

/// <summary>Somebody with a browser without scripts: keeps cookies, follows nothing by itself, sends forms as pages hold them.</summary>
internal sealed partial class ConsoleVisitor(ApiFixture api)
{
    public const string Root = "/api/console";

    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>What is added to every request, as a platform in front adds it.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>What the last page's forms prove that they are the console's own with; empty before any.</summary>
    public string Proof { get; private set; } = string.Empty;

    /// <summary>Where the last answer leads to; null: nowhere.</summary>
    public string? Location { get; private set; }

    public IReadOnlyDictionary<string, string> LastHeaders { get; private set; } = new Dictionary<string, string>();

    public async Task<ConsoleVisitor> SignInAsync(string key = ApiFixture.AdminKey)
    {
        await PostAsync("/sign-in", ("key", key));
        return this;
    }

    public Task<Reply> GetAsync(string path, string? language = null) => SendAsync(HttpMethod.Get, path, null, language);

    /// <summary>A form with these fields alone.</summary>
    public Task<Reply> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(
        HttpMethod.Post,
        path,
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>A form of the last page, with these fields filled in.</summary>
    public Task<Reply> SubmitAsync(string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, [("_proof", Proof), .. fields]);

    /// <summary>As above, with a table as a file.</summary>
    public Task<Reply> SubmitFileAsync(string path, string table, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(table), "table", "table.csv" } };
        foreach (var (name, value) in fields.Prepend(("_proof", Proof)))
        {
            form.Add(new StringContent(value), name);
        }

        return UploadAsync(path, form);
    }

    /// <summary>A form with files.</summary>
    public Task<Reply> UploadAsync(string path, MultipartFormDataContent form) => SendAsync(HttpMethod.Post, path, form);

    /// <summary>Somebody who got hold of the cookies.</summary>
    public ConsoleVisitor Copy()
    {
        var copy = new ConsoleVisitor(api);
        foreach (var (name, value) in _cookies)
        {
            copy._cookies[name] = value;
        }

        return copy;
    }

    private async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? body, string? language = null)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        request.Content = body;
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        request.Headers.TryAddWithoutValidation("Accept-Language", language ?? "en");
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await api.SendRawAsync(request);
        Remember(response);
        var reply = await Reply.ReadAsync(response);
        Proof = ProofField().Match(reply.Text) is { Success: true } match ? match.Groups["proof"].Value : Proof;
        return reply;
    }

    private void Remember(HttpResponseMessage response)
    {
        Location = response.Headers.Location?.OriginalString;
        LastHeaders = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : throw new FormatException(cookie);
            _cookies[name] = value;
        }
    }

    [GeneratedRegex("name=\"_proof\" value=\"(?<proof>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProofField();
}
