using MemberSync.Core.Partners;

namespace MemberSync.Engine.Dispatch;

/// <summary>A call that has ended, and when. <paramref name="Answer"/> is null when it was never sent.</summary>
/// <param name="Took">From its sending to its end.</param>
internal sealed record Landing(CallUnderWay Call, PartnerAnswer? Answer, DateTimeOffset At, TimeSpan Took = default);
