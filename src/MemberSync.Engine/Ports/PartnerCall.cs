using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Ports;

/// <summary>One call for one member, with the snapshot and the link that it was planned from.</summary>
public sealed record PartnerCall(Plan.Call Step, Member Member, Link Link);
