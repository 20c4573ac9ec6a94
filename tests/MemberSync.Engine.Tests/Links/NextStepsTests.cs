using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Links;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Engine.Tests.Links;

public sealed class NextStepsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    private static readonly LeaseRow Well = new("a", 1, Noon);
    private static readonly Readiness Free = new(Enabled: true, Well, Window.Night, NextSlot: null);

    private static readonly Link Someone = new()
    {
        Member = MemberId.Parse("gb-1"),
        Connection = ConnectionId.Parse("mywellness"),
        Status = LinkStatus.ToBeUpdated,
    };

    private static readonly Link Waiting = Someone with { Due = new Due(Noon, DueClass.FirstSend, new Endpoint("Update")) };

    private static readonly Link Bulk = Someone with { Due = Waiting.Due! with { Class = DueClass.Bulk } };

    [Fact]
    public void Next_step_is_told_in_words_in_every_situation()
    {
        var quarantined = Free with { Health = Well with { Quarantine = new Quarantine("wrong key", Noon) } };
        (Link, Readiness)[] situations =
        [
            (Someone with { Flight = new Flight(new Endpoint("Create"), 1, null, NoFacets) }, Free),
            (Someone with { Status = LinkStatus.Suspended }, Free),
            (Someone with { Status = LinkStatus.New, Missing = [new FieldFault(MemberField.Email, "E-mail is missing")] }, Free),
            (Someone with { Status = LinkStatus.ToBeRemoved, Staged = true }, Free),
            (Someone with { Status = LinkStatus.New, Reason = new Reason(ReasonCode.AwaitsApproval, "") }, Free),
            (Someone with { Status = LinkStatus.CreationError }, Free),
            (Someone with { Status = LinkStatus.Enabled }, Free),
            (Someone with { Status = LinkStatus.Enabled, Reason = new Reason(ReasonCode.FilteredOut, "") }, Free),
            (Someone with { Status = LinkStatus.New }, Free),
            (Waiting, Free with { Enabled = false }),
            (Waiting, quarantined),
            (Waiting, Free with { Health = Well with { PausedUntil = Noon.AddSeconds(5) } }),
            (Waiting with { Attempts = 1, Due = Waiting.Due! with { At = Noon.AddSeconds(5) } }, Free),
            (Waiting with { Attempts = 3, Due = Waiting.Due! with { At = Noon.AddSeconds(20) } }, Free),
            (Waiting with { Due = Waiting.Due with { At = Noon.AddMinutes(15), Class = DueClass.Resync } }, Free),
            (Bulk, Free),
            (Bulk, Free with { BulkWindow = null }),
            (Waiting, Free with { NextSlot = Noon.AddSeconds(60) }),
            (Waiting with { Due = Waiting.Due with { Class = DueClass.Operator } }, Free with { Health = null }),
        ];

        var lines = situations.Select(one => NextSteps.Of(one.Item1, one.Item2, Noon));

        Approved.Matches(string.Join('\n', lines.Select(step => $"{step.Code,-13} {step.Text}")));
    }
}
