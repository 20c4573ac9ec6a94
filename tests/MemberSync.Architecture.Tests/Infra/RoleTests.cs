using System.Text.Json;
using MemberSync.Architecture.Tests.Reading;
using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

/// <summary>What the app may do stands in one list, each right with its reason.</summary>
public sealed class RoleTests
{
    private static readonly JsonElement Roles = JsonDocument.Parse(Repository.Read("infra/roles.json")).RootElement;

    private static IEnumerable<JsonElement> All => Roles.EnumerateObject().SelectMany(on => on.Value.EnumerateArray());

    [Fact]
    public void Every_role_of_the_app_has_an_id_a_name_and_a_reason() => Assert.All(All, role =>
    {
        Assert.True(role.GetProperty("id").TryGetGuid(out _));
        Assert.NotEmpty(role.GetProperty("name").GetString()!);
        Assert.NotEmpty(role.GetProperty("because").GetString()!);
    });

    [Fact]
    public void Roles_are_given_once()
    {
        Assert.Distinct(All.Select(role => role.GetProperty("id").GetGuid()));
        Assert.NotEmpty(All);
    }

    [Theory]
    [InlineData("infra/bootstrap.bicep")] // Which roles the workflow may hand out.
    [InlineData("infra/modules/roles.bicep")] // Which roles the app gets.
    public void Both_who_gives_roles_and_who_allows_it_read_the_whole_list(string template)
    {
        var read = Templates.Of(template).Syntax.Of("member_expression")
            .Where(node => node.Children[0].Text == "roles")
            .Select(node => node.Children[1].Text);

        Assert.Equal(Roles.EnumerateObject().Select(on => on.Name).Order(), read.Distinct().Order());
    }
}
