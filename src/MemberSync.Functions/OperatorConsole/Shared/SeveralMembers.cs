using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>Runs one operation on several members of the request's connection, one after the other.</summary>
internal static class SeveralMembers
{
    /// <param name="members">Their ids as a form sent them; what cannot be an id is passed over.</param>
    public static async Task<BulkReport> RunAsync(
        HttpContext http, LinkOperations operations, IEnumerable<string?> members, LinkOperation operation)
    {
        var (accepted, refused) = (0, ImmutableArray.CreateBuilder<(MemberId, string)>());
        foreach (var text in members)
        {
            if (!MemberId.TryParse(text, out var member))
            {
                continue;
            }

            var outcome = await operations.RunAsync(
                http.PartnerConnection(), member, operation, http.Key().Name, http.RequestAborted);
            if (outcome is OperationOutcome.Accepted)
            {
                accepted++;
            }
            else
            {
                refused.Add((member, outcome is OperationOutcome.Refused no ? no.Why : "The member is not on this connection any more."));
            }
        }

        return new BulkReport(operation, accepted, refused.DrainToImmutable());
    }
}
