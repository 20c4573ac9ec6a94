using System.Text.Json.Nodes;

namespace MemberSync.Demo.Service;

/// <summary>The service's API for one connection of a club.</summary>
internal sealed class ConnectionClient(ServiceCalls calls, string path)
{
    private const int PageSize = 500;

    /// <summary>Sets the connection up. To enable it the service checks it first by a call to the partner.</summary>
    public Task PutAsync(JsonObject settings, CancellationToken cancellationToken) =>
        calls.PutAsync(path, settings, cancellationToken);

    /// <summary>Has the connection checked, which ends a quarantine if it passes.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        calls.PostAsync<JsonObject>($"{path}/check", new StringContent(string.Empty), cancellationToken);

    public Task<StateCounts> StatesAsync(CancellationToken cancellationToken) =>
        calls.GetAsync<StateCounts>($"{path}/states", cancellationToken);

    public Task<BudgetReading> BudgetAsync(CancellationToken cancellationToken) =>
        calls.GetAsync<BudgetReading>($"{path}/budget", cancellationToken);

    public Task<MemberDetail> MemberAsync(string member, CancellationToken cancellationToken) =>
        calls.GetAsync<MemberDetail>($"{path}/members/{member}", cancellationToken);

    public Task<ClassReading> ClassAsync(string id, CancellationToken cancellationToken) =>
        calls.GetAsync<ClassReading>($"{path}/classes/{id}", cancellationToken);

    /// <summary>What a member did in classes.</summary>
    public Task<TrainingReading> TrainingAsync(string member, CancellationToken cancellationToken) =>
        calls.GetAsync<TrainingReading>($"{path}/members/{member}/metrics", cancellationToken);

    /// <summary>Every member of the connection, by id.</summary>
    public async Task<Dictionary<string, ListedMember>> MembersAsync(CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, ListedMember>(StringComparer.Ordinal);
        for (var after = ""; after is not null;)
        {
            var page = await calls.GetAsync<MemberPage>(
                $"{path}/members?limit={PageSize}&after={Uri.EscapeDataString(after)}", cancellationToken);
            foreach (var member in page.Members)
            {
                members[member.Member] = member; // One that changed its state between two pages is listed twice.
            }

            after = page.After;
        }

        return members;
    }
}
