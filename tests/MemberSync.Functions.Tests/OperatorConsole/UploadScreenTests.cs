using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Files of gym systems, sent from the browser.</summary>
public sealed class UploadScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/sources/desk/file";

    private readonly ApiFixture _api = new();
    private readonly FileDesk _desk;
    private readonly ConsoleVisitor _visitor;

    public UploadScreenTests()
    {
        _desk = new FileDesk(_api);
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _desk.SetUpAsync();
        await _visitor.SignInAsync(await _api.MakeKeyAsync("desk", "operator", "northclub"));
        await _visitor.GetAsync(Page);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task File_is_tried_first_and_then_taken()
    {
        var file = FileDesk.Heading + FileDesk.Row("m-1") + FileDesk.Row("m-2", "<b>Ines");

        var tried = await SendAsync(file);
        var known = _api.Store.RowsOf("northclub").Count(row => row.Key.StartsWith("member|", StringComparison.Ordinal));
        var taken = await SendAsync(file, ("tried", Tried(tried)), ("whole", "false"));

        Assert.Equal(0, known);
        Assert.Contains("nothing of it is taken yet", tried.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>2</strong><span>new</span>", tried.Text, StringComparison.Ordinal);
        Assert.Contains("What became of the file", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Ines", _desk.Snapshot("m-2"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ines", tried.Text + taken.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_row_says_what_is_wrong_with_it()
    {
        var tried = await SendAsync(FileDesk.Heading + "m-3,Noah,Keller,n@example.org,f,1990-02-31\n");

        Assert.Contains("<strong>1</strong><span>faulty</span>", tried.Text, StringComparison.Ordinal);
        Assert.Contains("1990-02-31", tried.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_than_the_one_that_was_tried_is_tried_first()
    {
        var tried = await SendAsync(FileDesk.Heading + FileDesk.Row("m-1"));

        var other = await SendAsync(FileDesk.Heading + FileDesk.Row("m-2"), ("tried", Tried(tried)));

        Assert.Contains("This is another file", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_api.Store.RowsOf("northclub"), row => row.Key.StartsWith("member|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whole_file_tells_who_would_leave()
    {
        await _desk.SendAsync(FileDesk.Heading + FileDesk.Row("m-1") + FileDesk.Row("m-2"));

        var tried = await SendAsync(FileDesk.Heading + FileDesk.Row("m-1"), ("whole", "true"));

        Assert.Contains("<strong>1</strong><span>no member any more</span>", tried.Text, StringComparison.Ordinal);
        Assert.Contains("<td>m-2</td>", tried.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_beyond_the_limit_of_forms_is_read()
    {
        var note = new string('x', 20_000);
        var rows = Enumerable.Range(0, 60).Select(i => FileDesk.Row($"m-{i}").TrimEnd() + $",{note}\n");

        var tried = await SendAsync(FileDesk.Heading.TrimEnd() + ",note\n" + string.Concat(rows));

        Assert.Contains("<strong>60</strong><span>new</span>", tried.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    public async Task Upload_without_the_pages_proof_is_not_read(string proof)
    {
        using var file = new StringContent(FileDesk.Heading);
        using var form = new MultipartFormDataContent { { new StringContent(proof), "_proof" }, { file, "file", "members.csv" } };

        var reply = await _visitor.UploadAsync(Page, form);

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Contains("This form is not the console&#x27;s own", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_that_comes_behind_the_file_is_none()
    {
        using var file = new StringContent(FileDesk.Heading);
        using var form = new MultipartFormDataContent
        {
            { file, "file", "members.csv" }, { new StringContent(_visitor.Proof), "_proof" },
        };

        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.UploadAsync(Page, form)).Status);
    }

    [Fact]
    public async Task What_is_no_table_and_what_takes_no_file_is_refused_with_the_reason()
    {
        await _api.PutAsync($"{SourceDesk.Sources}/other", SourceDesk.Generic());

        var empty = await SendAsync("");
        var other = await _visitor.GetAsync("/northclub/sources/other/file");

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Nothing of the file was taken: the file is empty", empty.Text, StringComparison.Ordinal);
        Assert.Contains("which takes no files", other.Text, StringComparison.Ordinal);
    }

    private static string Tried(Reply page) => page.Text.Split("name=\"tried\" value=\"")[1].Split('"')[0];

    private Task<Reply> SendAsync(string file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Prepend(("_proof", _visitor.Proof)))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "members.csv");
        return _visitor.UploadAsync(Page, form);
    }
}
