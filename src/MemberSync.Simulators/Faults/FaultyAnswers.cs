using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Faults;

/// <summary>What a fault makes of an answer.</summary>
internal static class FaultyAnswers
{
    /// <summary>The answer of a fault that strikes before the work, or null when the work goes ahead.</summary>
    public static SimResponse? InsteadOfWork(FaultKind? kind) => kind switch
    {
        FaultKind.ServerError => Page(500, "<html><body><h1>500 Internal Server Error</h1></body></html>"),
        FaultKind.HtmlBody => Page(200, "<html><body><h1>We will be back soon</h1></body></html>"),
        FaultKind.DropBeforeWork => Page(0, "") with { Delivery = Delivery.DroppedBeforeWork },
        FaultKind.DropAfterWork or FaultKind.Delay or FaultKind.ErrorsInOk or FaultKind.TruncatedJson or null => null,
    };

    /// <summary>What gets back of the answer to work that was done.</summary>
    public static SimResponse AfterWork(FaultKind? kind, SimResponse answer) => kind switch
    {
        FaultKind.DropAfterWork => Faulted(answer) with { Delivery = Delivery.DroppedAfterWork },
        FaultKind.TruncatedJson => Faulted(answer) with { Body = answer.Body[..(answer.Body.Length / 2)] },
        FaultKind.ErrorsInOk => Faulted(answer),
        FaultKind.ServerError or FaultKind.HtmlBody or FaultKind.DropBeforeWork or FaultKind.Delay or null => answer,
    };

    private static SimResponse Faulted(SimResponse answer) => answer with { Outcome = CallOutcome.Faulted };

    private static SimResponse Page(int status, string html) =>
        new() { Status = status, Body = html, ContentType = "text/html", Outcome = CallOutcome.Faulted };
}
