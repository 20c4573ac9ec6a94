using Xunit;

namespace MemberSync.Architecture.Tests.Infra;

public sealed class ParameterTests
{
    private static IEnumerable<Template.ModuleCall> Calls => Templates.All.SelectMany(template => template.Modules);

    [Fact]
    public void Modules_exist_and_each_one_is_used()
    {
        var called = Calls.Select(call => call.Target.File).Distinct().Order();

        var there = Templates.All.Where(template => template.Folder == "infra/modules").Select(template => template.File);

        Assert.Equal(there.Order(), called);
    }

    [Fact]
    public void Modules_are_given_every_parameter_they_need_and_no_other()
    {
        var wrong =
            from call in Calls
            from name in Wrong(call.Target, call.Passed)
            select $"{call.From.File}: module {call.Name}: {name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Parameter_files_give_every_parameter_that_is_needed_and_no_other()
    {
        var wrong =
            from file in Templates.ParameterFiles
            from name in Wrong(file.Target, [.. file.Variables.Select(given => given.Name)])
            select $"{file.File}: {name}";

        Assert.Empty(wrong);
        Assert.NotEmpty(Templates.ParameterFiles);
    }

    [Fact]
    public void Module_calls_have_names_that_are_unique_in_their_file()
    {
        var twice = Templates.All.SelectMany(template => template.Syntax.Of("module_declaration")
            .GroupBy(module => module.Property("name")?.Text)
            .Where(group => group.Key is null || group.Count() > 1)
            .Select(group => $"{template.File}: {group.Key ?? "no name"}"));

        Assert.Empty(twice);
    }

    private static IEnumerable<string> Wrong(Template target, IReadOnlyCollection<string> given)
    {
        var parameters = target.Parameters.ToList();
        var missing = parameters.Where(parameter => !parameter.HasDefault && !given.Contains(parameter.Name))
            .Select(parameter => $"{parameter.Name} is missing");
        var unknown = given.Where(name => parameters.All(parameter => parameter.Name != name))
            .Select(name => $"{name} is unknown");
        return missing.Concat(unknown);
    }
}
