using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Forecast;

/// <summary>How many members, or classes of a gym, of one class of service wait for their next call at one endpoint.</summary>
public sealed record BacklogLine(DueClass Class, Endpoint Endpoint, int Members);
