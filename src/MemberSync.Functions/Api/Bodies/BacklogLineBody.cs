using System.Text.Json;
using MemberSync.Core.Links;
using MemberSync.Engine.Forecast;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Endpoint">Of the next call of each; more may follow.</param>
internal sealed record BacklogLineBody([property: OneOf(Names = typeof(DueClass))] string Class, string Endpoint, int Members)
{
    public static BacklogLineBody Of(BacklogLine line) => new(
        JsonNamingPolicy.CamelCase.ConvertName(line.Class.ToString()), line.Endpoint.Name, line.Members);
}
