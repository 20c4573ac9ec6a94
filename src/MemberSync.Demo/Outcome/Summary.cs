namespace MemberSync.Demo.Outcome;

/// <summary>A report in words.</summary>
internal static class Summary
{
    public static string Of(Report report)
    {
        string[] lines =
        [
            $"{report.Members} members: {report.Enabled} enabled, {report.Errors} left to an operator, "
                + $"{report.States.GetValueOrDefault("New")} that lack what the partner needs.",
            $"{report.Calls} calls, {report.RejectedByPartner} rejected by the partner; per endpoint "
                + $"at most {report.WorstIn60s["day"]} in any 60 s by day, {report.WorstIn60s["night"]} by night.",
            $"It took {Span(report.VirtualSeconds)} of virtual time; the limits allow no less than "
                + $"{Span(report.TheoreticalSeconds)}. Real time: {Span(report.WallSeconds)}.",
            .. report.Succeeded
                ? ["Everything is as it must be."]
                : report.Failures.Select(failure => $"WRONG  {failure}"),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string Span(double seconds) => $"{TimeSpan.FromSeconds(seconds):h\\:mm\\:ss}";
}
