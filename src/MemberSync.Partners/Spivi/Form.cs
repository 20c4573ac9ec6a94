using System.Text;

namespace MemberSync.Partners.Spivi;

/// <summary>A form in the style of PHP: <c>A[B]=1</c>, with names and values percent-encoded.</summary>
internal sealed class Form
{
    private readonly StringBuilder _text = new();

    /// <summary>What is null or blank is left out: it says nothing.</summary>
    public Form Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            _text.Append(_text.Length == 0 ? string.Empty : "&")
                .Append(Uri.EscapeDataString(name))
                .Append('=')
                .Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
