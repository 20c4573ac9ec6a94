using System.Text;

namespace MemberSync.Storage.Tests.Azure.Failing;

/// <summary>Things that go wrong with one request.</summary>
internal static class Faults
{
    /// <summary>Nothing.</summary>
    public static readonly Fault None = (_, handOn) => handOn();

    /// <summary>The service does it, but its answer never comes back.</summary>
    public static readonly Fault LoseAnswer = async (_, handOn) =>
    {
        await handOn();
        throw Ended();
    };

    /// <summary>The request is lost on its way.</summary>
    public static readonly Fault LoseRequest = (_, _) => throw Ended();

    public static readonly Fault RefuseConnection = (_, _) =>
        throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused");

    public static readonly Fault Busy = Answers(503, """{"odata.error":{"code":"ServerBusy"}}""");

    public static readonly Fault NeverAnswer = (_, _) => new TaskCompletionSource<HttpResponseMessage>().Task;

    public static Fault Answers(int status, string body, string type = "application/json") =>
        (_, _) => Task.FromResult(Wire.Answer(status, body, type));

    /// <summary>The service does it, and its answer comes back cut off.</summary>
    public static Fault CutAnswer(int length) => async (_, handOn) =>
    {
        var answer = await handOn();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var cut = new ByteArrayContent(bytes[..Math.Min(length, bytes.Length)]);
        cut.Headers.ContentType = answer.Content.Headers.ContentType;
        answer.Content = cut;
        return answer;
    };

    /// <summary>Does something else before the request is handed on.</summary>
    public static Fault After(Func<Task> first) => async (_, handOn) =>
    {
        await first();
        return await handOn();
    };

    /// <summary>
    /// The sender loses patience while the request is still on its way; it arrives when the function is called.
    /// </summary>
    public static (Fault Fault, Func<Task> Arrive) Late()
    {
        Func<Task<HttpResponseMessage>>? late = null;
        return (
            (_, handOn) =>
            {
                late = handOn;
                throw Ended();
            },
            async () =>
            {
                var answer = await late!();
                var text = await answer.Content.ReadAsStringAsync();
                if (!text.Contains("HTTP/1.1 204", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException(new StringBuilder("Not stored: ").Append(text).ToString());
                }
            });
    }

    private static HttpRequestException Ended() => new(HttpRequestError.ResponseEnded, "The response ended.");
}
