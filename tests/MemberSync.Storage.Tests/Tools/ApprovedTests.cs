using MemberSync.Testing;
using Xunit;
using Xunit.Sdk;

namespace MemberSync.Storage.Tests.Tools;

public sealed class ApprovedTests
{
    [Fact]
    public void Approved_text_passes() => Approved.Matches("one\r\ntwo\n");

    [Fact]
    public void Difference_names_its_first_line_and_leaves_what_came()
    {
        var folder = Directory.CreateTempSubdirectory("membersync-approved-");
        var file = Path.Combine(folder.FullName, "Some.cs");
        File.WriteAllText(Path.Combine(folder.FullName, "Some.case.approved.txt"), "one\ntwo\n");

        var failure = Assert.Throws<XunitException>(() => Approved.Matches("one\nthree", "case", file));

        Assert.Contains("Line 2 differs", failure.Message);
        Assert.Equal("one\nthree\n", File.ReadAllText(Path.Combine(folder.FullName, "Some.case.received.txt")));
        folder.Delete(recursive: true);
    }
}
