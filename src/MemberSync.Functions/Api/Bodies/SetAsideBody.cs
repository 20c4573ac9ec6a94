using MemberSync.Engine.SetAside;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record SetAsideBody(string Id, string Queue, DateTimeOffset At, string Reason, int Bytes)
{
    public static SetAsideBody Of(SetAsideMessage message) =>
        new(message.Id, message.Queue, message.At, message.Reason, message.Bytes);
}
