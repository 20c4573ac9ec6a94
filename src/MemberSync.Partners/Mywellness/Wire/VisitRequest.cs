namespace MemberSync.Partners.Mywellness.Wire;

/// <param name="VisitDate">As <c>2026-04-02 16:05:00 +00:00</c>.</param>
internal sealed record VisitRequest(string VisitDate, string Token) : WireRequest;
