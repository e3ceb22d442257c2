using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace RecordsApi.Explorer.Charts;

/// <summary>Writes SVG images that explain themselves: each has a title and a description. Everything is an attribute, because pages allow no inline styles.</summary>
internal sealed class SvgBuilder
{
    private readonly StringBuilder text = new();

    /// <summary>Begins an image.</summary>
    /// <param name="box">The view box.</param>
    /// <param name="title">Title.</param>
    /// <param name="description">What the image shows, in a sentence.</param>
    public SvgBuilder(string box, string title, string description) => text
        .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{box}\" role=\"img\" aria-label=\"{Encode(title)}\" font-family=\"system-ui, sans-serif\">")
        .Append(CultureInfo.InvariantCulture, $"<title>{Encode(title)}</title><desc>{Encode(description)}</desc>");

    /// <summary>Text or an attribute value as it is written in XML.</summary>
    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>Appends markup, whose values must be numbers, colors, path data or encoded text.</summary>
    public SvgBuilder Add([InterpolatedStringHandlerArgument("")] ref MarkupHandler markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Appends a line of text.</summary>
    /// <param name="x">Left end, middle or right end, by <paramref name="anchor"/>.</param>
    /// <param name="y">Base line.</param>
    /// <param name="content">The text.</param>
    /// <param name="size">Font size.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="color">Color.</param>
    /// <param name="isBold">Whether it is bold.</param>
    public SvgBuilder AddText(double x, double y, string content, double size, string anchor = "start", string color = ChartColors.Ink, bool isBold = false) =>
        Add($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size:0.#}\" text-anchor=\"{anchor}\" fill=\"{color}\"{(isBold ? " font-weight=\"700\"" : "")}>{Encode(content)}</text>");

    /// <summary>Ends the image.</summary>
    public string Build() => text.Append("</svg>").ToString();

    /// <summary>Appends interpolated markup without a copy.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct MarkupHandler
    {
        private readonly StringBuilder text;

        /// <summary>Creates the handler; called by the compiler.</summary>
        public MarkupHandler(int literalLength, int formattedCount, SvgBuilder builder) => text = builder.text;

        /// <summary>Appends markup.</summary>
        public void AppendLiteral(string value) => text.Append(value);

        /// <summary>Appends a value.</summary>
        public void AppendFormatted(string? value) => text.Append(value);

        /// <summary>Appends a number.</summary>
        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => text.Append(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
