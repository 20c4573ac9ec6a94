namespace MemberSync.Functions.Tests.Support;

/// <summary>A club whose one member, m-1, is in step with the scripted partner, and somebody who looks at its pages.</summary>
internal sealed class ClubInStep : IAsyncDisposable
{
    public ClubInStep()
    {
        Visitor = new ConsoleVisitor(Api);
    }

    public ApiFixture Api { get; } = new();

    public ConsoleVisitor Visitor { get; }

    /// <summary>Until the member is in step, and the visitor has opened this page as an administrator.</summary>
    public async Task OpenAsync(string page)
    {
        await SetUpAsync();
        await VisitAsync(page, ApiFixture.AdminKey);
    }

    /// <summary>As above, as somebody of the front desk.</summary>
    public async Task OpenAtTheDeskAsync(string page)
    {
        await SetUpAsync();
        await VisitAsync(page, await Api.MakeKeyAsync("desk", "operator", "northclub"));
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    private async Task SetUpAsync()
    {
        await Api.SetUpClubAsync();
        await Api.ConnectAsync();
        await Api.SendChangeAsync(Changes.Member("m-1"));
        await Api.UntilAsync("m-1", "Enabled");
    }

    private async Task VisitAsync(string page, string key)
    {
        await Visitor.SignInAsync(key);
        await Visitor.GetAsync(page);
    }
}
