namespace MemberSync.Demo.Outcome;

/// <summary>A report in words.</summary>
internal static class Summary
{
    public static string Of(Report report)
    {
        string[] lines =
        [
            .. report.Connections is [var only] ? Members(report, only) : report.Connections.SelectMany(c => Members(report, c, c.Name)),
            $"Per endpoint at most {report.WorstIn60s["day"]} calls in any 60 s by day, {report.WorstIn60s["night"]} by night. "
                + $"Real time: {Span(report.WallSeconds)}.",
            .. report.NeverDelivered is { } gaps
                ? [$"{gaps} of them were told by no webhook of the gym system; the hub found them by comparing itself with it."]
                : Array.Empty<string>(),
            .. report.Classes is { } classes ? [Classes(classes)] : Array.Empty<string>(),
            .. report.Succeeded
                ? ["Everything is as it must be."]
                : report.Failures.Select(failure => $"WRONG  {failure}"),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string[] Members(Report report, ConnectionReport connection, string? name = null)
    {
        var lacking = report.Members - connection.Enabled - connection.Errors;
        return
        [
            $"{(name is null ? "" : $"{name}: ")}{report.Members} members: {connection.Enabled} enabled, "
                + $"{connection.Errors} left to an operator, {lacking} that lack what the partner needs.",
            $"  {connection.Calls} calls, {connection.RejectedByPartner} rejected by the partner, in "
                + $"{Span(connection.VirtualSeconds)} of virtual time; the limits allow no less than "
                + $"{Span(connection.TheoreticalSeconds)}.",
        ];
    }

    private static string Classes(ClassReport classes) =>
        $"{classes.Classes} classes: {classes.Seated} of {classes.Bookings} bookings have their seats by {classes.Calls} calls, and of "
            + $"{classes.Trained} people it is known what they did in the class that is over.";

    private static string Span(double seconds) => $"{TimeSpan.FromSeconds(seconds):h\\:mm\\:ss}";
}
