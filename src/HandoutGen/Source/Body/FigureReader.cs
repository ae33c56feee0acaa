using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandoutGen.Css;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pictures.Codes;
using HandoutGen.Yaml;
using Markdig.Syntax.Inlines;
using Block = HandoutGen.Model.Block;
using SourceSpan = HandoutGen.Diagnostics.SourceSpan;

namespace HandoutGen.Source.Body;

/// <summary>Pictures and QR codes: <c>![what it shows](x.jpg "A caption"){.left width=5cm}</c>, <c>![Read this online](qr:https://…)</c>.</summary>
internal sealed class FigureReader(ScalarSourceMap map, InlineReader inlines, Census census, BodyContext context)
{
    private const double CodePoints = 25 / 25.4 * 72;

    private const double MostPoints = 10_000;

    /// <summary>The picture, after it the words of a QR code; empty after a diagnostic.</summary>
    public ImmutableArray<Block> Read(PictureLine line)
    {
        var image = line.Image!;
        census.Count(image.Span.Start, line.End);
        var span = map.Span(image.Span.Start, line.Braces.End - image.Span.Start);
        var path = image.Url ?? "";
        var isCode = path.StartsWith(QrCode.Scheme, StringComparison.OrdinalIgnoreCase);
        var words = isCode ? inlines.Read(image) : [];
        var alt = isCode ? PlainText.Of(words).Trim() : inlines.PlainText(image);
        if (path.Length == 0)
        {
            context.Diagnostics.Report(MarkdownRules.EmptyLink, span, "this image names no file", "write ![what it shows](picture.png)");
            return [];
        }

        if (alt.Length == 0)
        {
            context.Diagnostics.Report(
                MarkdownRules.ImageWithoutAlt, span, $"the image \"{path}\" has no description for readers who cannot see it", "write ![what it shows](…)");
            return [];
        }

        return isCode
            ? Code(path[QrCode.Scheme.Length..], words, alt, line.Braces, span)
            : [With(new Figure(context.Path(path), alt, Caption(image, span)) { Span = span }, line.Braces)];
    }

    private ImmutableArray<Block> Code(string address, ImmutableArray<Model.Inline> words, string alt, PlacedBraces braces, SourceSpan span)
    {
        if (LinkSyntax.Read(address, span, context.Diagnostics) is not { } target)
        {
            return [];
        }

        if (target is not ExternalTarget { Value: var uri })
        {
            context.Diagnostics.Report(MarkdownRules.BadCode, span, "a place in this handout has no QR code: a phone does not know it", "write ![Read this online](qr:https://…)");
            return [];
        }

        if (Encoding.UTF8.GetByteCount(uri) > QrCode.MostBytes)
        {
            context.Diagnostics.Report(
                MarkdownRules.BadCode, span, string.Create(CultureInfo.InvariantCulture, $"a QR code holds an address of {QrCode.MostBytes} characters at most"), "write ![Read this online](qr:https://…) with a shorter address");
            return [];
        }

        var figure = new Figure(QrCode.Scheme + uri, $"QR: {alt}", []) { Span = span, Width = new PictureWidth(CodePoints, IsPercent: false), Side = PictureSide.Left };
        ImmutableArray<Model.Inline> content = [.. words, new Model.LineBreak { Span = span }, new Link(target, [new Text(ShownAddress.Of(uri)) { Span = span }]) { Span = span }];
        return [With(figure, braces), new Paragraph(content) { Span = span }];
    }

    private ImmutableArray<Model.Inline> Caption(LinkInline image, SourceSpan span)
    {
        var title = image.Title ?? "";
        var start = image.TitleSpan.Start + 1;
        var isWritten = start > 0 && start + title.Length <= map.Value.Length
            && string.CompareOrdinal(map.Value, start, title, 0, title.Length) == 0;
        return InlineMarkdown.Read(isWritten ? map.Slice(start, title.Length) : ScalarSourceMap.At(title, span), context);
    }

    private Figure With(Figure figure, PlacedBraces braces)
    {
        foreach (var attribute in braces.Text.Length > 0 ? BraceAttributes.Read(braces.Text, braces.Start) : [])
        {
            switch (attribute.Key)
            {
                case ".left":
                    figure = figure with { Side = PictureSide.Left };
                    break;
                case ".right":
                    figure = figure with { Side = PictureSide.Right };
                    break;
                case "width" when Width(attribute.Value.Text) is { } width:
                    figure = figure with { Width = width };
                    break;
                case "width":
                    Report($"\"{attribute.Value.Text}\" is no width", "write width=5cm or width=40%, without spaces", attribute);
                    return figure; // what follows may be the number
                default:
                    Report($"\"{attribute.Key}\" says nothing of a picture", NearestName.Hint(attribute.Key, [".left", ".right", "width"]) ?? "what can be said: width=5cm, width=40%, .left, .right", attribute);
                    break;
            }
        }

        return figure;
    }

    private void Report(string fact, string hint, BraceAttribute attribute) => context.Diagnostics.Report(
        MarkdownRules.BadPicture, map.Span(attribute.Value.Start, Math.Max(1, attribute.Value.Text.Length)), fact, hint);

    // A bare number says no unit.
    private static PictureWidth? Width(string written)
    {
        if (written.EndsWith('%'))
        {
            return double.TryParse(written.AsSpan(0, written.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100
                ? new PictureWidth(percent, IsPercent: true)
                : null;
        }

        return written is [.., >= 'A'] && CssLength.Points(written) is > 0 and <= MostPoints and var points ? new PictureWidth(points, IsPercent: false) : null;
    }
}
