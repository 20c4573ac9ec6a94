using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Tests.Links;

/// <summary>A partner that wants one call for a member, takes classes, and is never called.</summary>
internal sealed class OneCall : IPartner
{
    public PartnerPlan Plan { get; } = new TellPlan();

    public ImmutableArray<string> Faults(PartnerConnection connection) => [];

    public IPartnerClient Connect(PartnerConnection connection) => throw new NotSupportedException();

    private sealed class TellPlan : PartnerPlan
    {
        private static readonly Endpoint Tell = new("Tell");

        public override string Partner => "one-call";

        public override ImmutableArray<EndpointSpec> Endpoints => [];

        public override Endpoint Check => Tell;

        public override int Parallel => 1;

        public override bool HasClasses => true;

        public override bool Takes(ClassSession session, PartnerSettings settings) => true;

        public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today) =>
            link.Removal == Removal.None
                ? new Plan.Call(Tell, ImmutableSortedDictionary<Facet, string>.Empty)
                : new Plan.Settled();

        public override Plan NextOfClass(ClassSession session, Link link, PartnerSettings settings, DateTimeOffset now) =>
            new Plan.Call(Tell, ImmutableSortedDictionary<Facet, string>.Empty);
    }
}
