using MemberSync.Architecture.Tests.Reading;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Architecture.Tests;

/// <summary>Small files, so that each can be read at a glance.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    private const int Most = 400;
    private const int Usual = 200;
    private const int Median = 60;

    [Fact]
    public void No_file_is_over_400_lines()
    {
        var long_ = Repository.FilesIn(string.Empty, ".cs")
            .Select(file => (file, lines: Repository.LinesOf(file)))
            .Where(size => size.lines > Most);

        Assert.Empty(long_);
    }

    [Fact]
    public void Most_files_of_the_product_are_short()
    {
        Assert.All(ProjectFile.Product, project =>
        {
            var sizes = SizesOf(project);
            var median = sizes[sizes.Length / 2];
            var share = 100.0 * sizes.Count(lines => lines < Usual) / sizes.Length;
            output.WriteLine(
                $"measured: {project.Name}: {sizes.Length} files, {sizes.Sum()} lines, median {median}, "
                + $"longest {sizes[^1]}, {share:0.#} % under {Usual}");
            Assert.True(median < Median, $"{project.Name}: the median file has {median} lines");
            Assert.True(share >= 95, $"{project.Name}: only {share:0.#} % of the files are under {Usual} lines");
        });
    }

    private static int[] SizesOf(ProjectFile project) =>
    [
        .. Repository.FilesIn(Path.GetDirectoryName(project.Path)! + "/", ".cs")
            .Select(Repository.LinesOf)
            .Order(),
    ];
}
