using MemberSync.Benchmarks.Reporting;
using Xunit;

namespace MemberSync.Benchmarks.Tests;

/// <summary>docs/performance.md says what was measured, and nothing else.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Document_is_as_its_words_and_the_stored_figures_make_it() =>
        Assert.Equal(Document.Text(MeasurementTable.All), File.ReadAllText(Places.Document));

    [Fact]
    public void Every_measurement_has_its_place_in_the_document()
    {
        var text = Document.Text(MeasurementTable.All);

        Assert.All(MeasurementTable.All, measurement => Assert.Contains($"`{measurement.Name}`", text, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }
}
