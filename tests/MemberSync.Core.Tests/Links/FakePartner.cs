using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Tests.Links;

/// <summary>The plan of a small partner with two facets, and what it allows after a lost answer.</summary>
/// <param name="Profile">Fingerprint of the facet that a create tells.</param>
/// <param name="Groups">Fingerprint of the facet that is told on its own.</param>
/// <param name="IsComplete">The partner would take the member.</param>
internal sealed record FakePartner(string Profile = "p1", string Groups = "g1", bool IsComplete = true)
{
    public const string IdName = "userId";

    public static readonly Endpoint Create = new("Create");
    public static readonly Endpoint ReadBack = new("ReadBack");
    public static readonly Endpoint Update = new("Update");
    public static readonly Endpoint SetGroups = new("SetGroups");
    public static readonly Endpoint Visit = new("Visit");
    public static readonly Endpoint Delete = new("Delete");
    public static readonly Endpoint AskRival = new("AskRival");
    public static readonly Endpoint RemoveRival = new("RemoveRival");

    public static readonly ImmutableArray<FieldFault> Faults = [new(MemberField.Email, "E-mail address is missing")];

    private static readonly ImmutableSortedDictionary<Facet, string> Nothing =
        ImmutableSortedDictionary<Facet, string>.Empty;

    public static ImmutableSortedDictionary<string, string> Ids(string id = "1") =>
        ImmutableSortedDictionary<string, string>.Empty.Add(IdName, id);

    public static LostAnswer OnLost(Endpoint endpoint) =>
        endpoint == Create ? LostAnswer.ReadBack
        : endpoint == Visit ? LostAnswer.GiveUp
        : LostAnswer.Repeat;

    public Plan Next(Link link) => link switch
    {
        { IsAtPartner: false, InDoubt: true } when link.Removal != Removal.None || IsComplete => Call(ReadBack),
        { Removal: not Removal.None } => link.IsAtPartner ? Call(Delete) with { Removes = true } : new Plan.Settled(),
        _ when !IsComplete => new Plan.Blocked(Faults),
        { IsAtPartner: false, Rival: { } rival } when rival.Basis == Profile =>
            Call(rival.ToBeRemoved ? RemoveRival : AskRival) with { OfRival = true },
        { IsAtPartner: false } => Tell(Create, Facet.Profile, Profile),
        _ when Differs(link, Facet.Profile, Profile) => Tell(Update, Facet.Profile, Profile),
        _ when Differs(link, Facet.Groups, Groups) => Tell(SetGroups, Facet.Groups, Groups),
        { Visits: [var visit, ..] } => Call(Visit) with { Visit = visit.EventId },
        { Look: true } => Call(ReadBack) with { Looks = true },
        _ => new Plan.Settled(),
    };

    private static bool Differs(Link link, Facet facet, string wanted) =>
        !Acknowledgement.Settles(link.Acknowledged.GetValueOrDefault(facet), wanted);

    private static Plan.Call Call(Endpoint endpoint) => new(endpoint, Nothing);

    private static Plan.Call Tell(Endpoint endpoint, Facet facet, string content) =>
        new(endpoint, Nothing.Add(facet, content));
}
