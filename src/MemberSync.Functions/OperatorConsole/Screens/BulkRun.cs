using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Screens;

/// <summary>Does one thing with those whom a form names.</summary>
internal sealed class BulkRun(LinkOperations operations)
{
    /// <summary>As many as a page shows; a form with more was not made by one.</summary>
    public const int Most = 50;

    public async Task<BulkReport> RunAsync(HttpContext http, LinkOperation operation)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (accepted, refused) = (0, ImmutableArray.CreateBuilder<(MemberId, string)>());
        foreach (var text in form["member"].Take(Most))
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
