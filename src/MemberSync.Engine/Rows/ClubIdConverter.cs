// One line per id type: together they are one idea.
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Rows;

internal sealed class ClubIdConverter() : TextConverter<ClubId>(ClubId.Parse, id => id.ToString());

internal sealed class ConnectionIdConverter() : TextConverter<ConnectionId>(ConnectionId.Parse, id => id.ToString());

internal sealed class MemberIdConverter() : TextConverter<MemberId>(MemberId.Parse, id => id.ToString());

internal sealed class EndpointConverter() : TextConverter<Endpoint>(name => new Endpoint(name), e => e.Name);

internal sealed class SecretReferenceConverter()
    : TextConverter<SecretReference>(SecretReference.Parse, reference => reference.Text);

internal sealed class SourceIdConverter() : TextConverter<SourceId>(SourceId.Parse, id => id.ToString());
