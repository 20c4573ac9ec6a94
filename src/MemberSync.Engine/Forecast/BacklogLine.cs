using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Forecast;

/// <summary>How many members of one class wait for their next call at one endpoint.</summary>
public sealed record BacklogLine(DueClass Class, Endpoint Endpoint, int Members);
