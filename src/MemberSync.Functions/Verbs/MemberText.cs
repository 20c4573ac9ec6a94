using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>Tells of one member: where it stands, why, and what comes next.</summary>
internal sealed class MemberText(Paper paper)
{
    public void Write(MemberBody member)
    {
        paper.Table(["Member", member.Member], Facts(member));
        paper.Line();
        paper.Table(
            ["When", "From", "To", "By", "Because"],
            member.History.Select(step => (Cell[])
                [Moments.Utc(step.At), Tones.OfState(step.From), Tones.OfState(step.To), step.By, step.Cause]));
        if (member.LastExchange is { } last)
        {
            paper.Line();
            paper.Line($"Last call, at {Moments.Utc(last.At)}, to {last.Endpoint}:");
            paper.Line($"  {last.Request}");
            paper.Line($"  {last.Answer}");
        }
    }

    private static IEnumerable<Cell[]> Facts(MemberBody member)
    {
        yield return ["State", Tones.OfState(member.Status)];
        yield return ["Active member", member.Active ? "yes" : "no"];
        yield return ["Why", member.Reason ?? "-"];
        yield return ["Next", Next(member.NextStep)];
        yield return ["Last sent", Moments.Utc(member.LastSentAt, "never")];
        foreach (var (name, id) in member.ExternalIds)
        {
            yield return ["At the partner", $"{name} {id}"];
        }

        foreach (var field in member.Fields.Where(field => !field.Ok))
        {
            yield return ["Missing", new Cell($"{field.Field}: {field.Text}", Tone.Bad)];
        }

        foreach (var line in member.Filters.Where(line => !line.Passes))
        {
            yield return ["Kept out by", $"{line.Criterion}: asks for {line.Asks}, has {line.Has}"];
        }

        foreach (var sentence in member.NotSent)
        {
            yield return ["Not sent", sentence];
        }

        if (member.Compared is { Differs.Length: > 0 } drift)
        {
            yield return ["Partner differs", $"{string.Join(", ", drift.Differs)} (compared {Moments.Utc(drift.At)})"];
        }
    }

    private static string Next(NextStepBody step) =>
        step.At is { } at ? $"{step.Text} ({Moments.Utc(at)})" : step.Text;
}
