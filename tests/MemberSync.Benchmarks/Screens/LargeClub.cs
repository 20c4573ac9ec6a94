using System.Net;
using MemberSync.Demo.People;
using MemberSync.Demo.Stages;

namespace MemberSync.Benchmarks.Screens;

/// <summary>The service with a club of many members, and somebody who is signed in to its console.</summary>
internal sealed class LargeClub : IAsyncDisposable
{
    private const string AdminKey = "admin-key-of-the-benchmarks";
    private const int InABatch = 2000;
    private const int Seed = 1;

    private readonly Stage _stage;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _browser;

    private LargeClub(Stage stage, DirectoryInfo folder, string someMember)
    {
        _stage = stage;
        _folder = folder;
        _browser = new HttpClient { BaseAddress = stage.ServiceAddress };
        SomeMember = someMember;
    }

    public string SomeMember { get; }

    public static async Task<LargeClub> OpenAsync(int members, TimeProvider time)
    {
        var folder = Directory.CreateTempSubdirectory("membersync-pages-");
        var stage = new Stage(
            new StageOptions { Speed = 1, Folder = folder.FullName, AdminKey = AdminKey }, time);
        var population = Population.Of(members, Seed, DateOnly.FromDateTime(stage.Time.GetUtcNow().UtcDateTime));
        await stage.PrepareAsync(population, CancellationToken.None);
        foreach (var batch in population.People.Chunk(InABatch))
        {
            var at = stage.Time.GetUtcNow();
            await stage.Service.SendAsync(
                batch.Select(person => ChangeText.Created(person, at)), CancellationToken.None);
        }

        var club = new LargeClub(stage, folder, population.People[members / 2].Id);
        await club.SignInAsync();
        return club;
    }

    /// <param name="path">Below the club's pages.</param>
    /// <exception cref="HttpRequestException">It is not shown.</exception>
    public async Task OpenPageAsync(string path)
    {
        using var page = await _browser.GetAsync($"/api/console/{Stage.Club}{path}");
        if (page.StatusCode != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"The page {path} answered {page.StatusCode}.");
        }

        await page.Content.ReadAsByteArrayAsync();
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        _stage.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task SignInAsync()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", AdminKey)]);
        using var answer = await _browser.PostAsync("/api/console/sign-in", form);
        answer.EnsureSuccessStatusCode();
    }
}
