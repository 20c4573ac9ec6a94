using System.Text.Json;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Egym.Operations;

/// <summary>What an operation answers: an error, or a status with a body.</summary>
internal sealed record Result(int Status, string Body, ApiError? Error)
{
    /// <summary>Done, and there is nothing to say.</summary>
    public static Result Nothing { get; } = new(204, "", null);

    public static Result Ok<T>(int status, T body) => new(status, JsonSerializer.Serialize(body, EgymJson.Options), null);

    public static implicit operator Result(ApiError error) => new(error.Status, "", error);

    public SimResponse ToResponse(string path) =>
        Error?.ToResponse(path) ?? new SimResponse { Status = Status, Body = Body, Outcome = CallOutcome.Succeeded };
}
