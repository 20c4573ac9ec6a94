using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MemberSync.Simulators.Mywellness.Wire;

/// <summary>What an operation answers: either data or errors, never both.</summary>
internal sealed record Answer
{
    private Answer(JsonObject? data, ImmutableArray<ApiError> errors)
    {
        Data = data;
        Errors = errors;
    }

    public JsonObject? Data { get; }

    public ImmutableArray<ApiError> Errors { get; }

    public static Answer Success() => Of(new JsonObject { ["result"] = "Success" });

    public static Answer Of(JsonObject data) => new(data, []);

    public static Answer Fail(params ImmutableArray<ApiError> errors) => new(null, errors);

    /// <summary>The envelope, with the session token that the next call must use.</summary>
    public string ToJson(string? token = null, TimeSpan? expireIn = null)
    {
        var envelope = new JsonObject();
        if (Data is not null)
        {
            envelope["data"] = Data.DeepClone();
        }
        else
        {
            envelope["errors"] = new JsonArray([.. Errors.Select(Item)]);
        }

        if (token is not null)
        {
            envelope["token"] = token;
        }

        if (expireIn is { } life)
        {
            envelope["expireIn"] = (int)life.TotalSeconds;
        }

        return envelope.ToJsonString();
    }

    private static JsonObject Item(ApiError error) => new()
    {
        ["field"] = error.Field,
        ["type"] = error.Type,
        ["details"] = error.Details,
        ["errorMessage"] = error.ErrorMessage,
    };
}
