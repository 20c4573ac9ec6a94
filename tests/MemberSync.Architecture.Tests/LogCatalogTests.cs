using System.Reflection;
using MemberSync.Architecture.Tests.Reading;
using MemberSync.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MemberSync.Architecture.Tests;

/// <summary>Whoever watches the log finds events by their ids, so an id means one thing, and for good.</summary>
public sealed class LogCatalogTests
{
    private static readonly Line[] Lines =
    [
        .. from assembly in Built.Product
           from type in assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
           let message = method.GetCustomAttribute<LoggerMessageAttribute>()
           where message is not null
           orderby message.EventId, Built.Name(assembly)
           select new Line(message.EventId, Built.Name(assembly), message.Level, message.Message),
    ];

    [Fact]
    public void Event_ids_are_unique()
    {
        var twice = Lines.GroupBy(line => line.Id).Where(group => group.Count() > 1).SelectMany(group => group);

        Assert.Empty(twice);
    }

    [Fact]
    public void Each_project_has_thousands_of_its_own()
    {
        var shared = Lines
            .GroupBy(line => line.Id / 1000, line => line.Project)
            .Where(group => group.Distinct().Count() > 1);

        Assert.Empty(shared);
    }

    [Fact]
    public void Catalogue_of_events() => Approved.Matches(string.Join('\n', Lines.Select(line => line.ToString())));

    private sealed record Line(int Id, string Project, LogLevel Level, string Text)
    {
        public override string ToString() => $"{Id}  {Project["MemberSync.".Length..],-14}  {Level,-11}  {Text}";
    }
}
