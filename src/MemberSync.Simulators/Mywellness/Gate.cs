using System.Net.Http.Headers;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness;

/// <summary>What is refused before anybody looks at the body: as errors in a 200, the harder reading.</summary>
internal sealed class Gate(string apiKey, RateAnswer rateAnswer)
{
    public static SimResponse NoSuchPath() =>
        Refused(404, new ApiError("path", "NotFound", "no such path", "There is no action at this path"));

    public static SimResponse WrongKey() =>
        Refused(200, ApiError.Security("X-MWAPPS-APIKEY", "The API key is missing or not valid"));

    public bool HasKey(SimRequest request) =>
        string.Equals(request.Header("X-MWAPPS-APIKEY"), apiKey, StringComparison.OrdinalIgnoreCase);

    /// <summary>The refusal of a request that is not made as documented, or null.</summary>
    public static SimResponse? Refusal(SimRequest request) => request switch
    {
        { Method: not "POST" } => Refused(405, ApiError.Validation("method", "Every action is a POST")),
        _ when request.Header("X-MWAPPS-CLIENT") != "thirdParties" =>
            Refused(200, ApiError.Security("X-MWAPPS-CLIENT", "The client is missing or not valid")),
        _ when !IsJson(request) =>
            Refused(200, ApiError.Validation("Content-Type", "The body must be application/json")),
        _ => null,
    };

    /// <summary>The answer to a call too many. It is not documented for this API; 403 is an older one's.</summary>
    public SimResponse OverLimit() => Respond(
        rateAnswer == RateAnswer.TooManyRequests ? 429 : 403,
        Answer.Fail(new ApiError("quota", "Quota", "quota exceeded", "The quota of calls per minute is exceeded")),
        CallOutcome.RateLimited);

    private static bool IsJson(SimRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var type)
        && type.MediaType == "application/json";

    private static SimResponse Refused(int status, ApiError error) =>
        Respond(status, Answer.Fail(error), CallOutcome.Refused);

    private static SimResponse Respond(int status, Answer answer, CallOutcome outcome) =>
        new() { Status = status, Body = answer.ToJson(), Outcome = outcome };
}
