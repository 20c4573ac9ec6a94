using System.Text;

namespace MemberSync.Sources.Tables;

/// <summary>
/// Reads bytes that are not UTF-8 as Windows-1252, in which older programs write. Whole texts of it are read rightly,
/// since its letters beyond ASCII hardly ever follow each other as UTF-8 wants it.
/// </summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    private static readonly Encoding Ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 with this fallback.</summary>
    public static Encoding Utf8 { get; } =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    // A sequence of UTF-8 has at most four bytes.
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();

    private sealed class Letters : DecoderFallbackBuffer
    {
        private string _chars = "";
        private int _next;

        public override int Remaining => _chars.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_chars, _next) = (Ansi.GetString(bytesUnknown), 0);
            return _chars.Length > 0;
        }

        public override char GetNextChar() => _next < _chars.Length ? _chars[_next++] : '\0';

        public override bool MovePrevious() => _next > 0 && _next-- > 0;

        public override void Reset() => (_chars, _next) = ("", 0);
    }
}
