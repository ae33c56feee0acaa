using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandoutGen.Diagnostics;
using HandoutGen.Model;
using HandoutGen.Pictures.Codes;
using HandoutGen.Yaml;
using Markdig.Syntax.Inlines;
using Block = HandoutGen.Model.Block;
using SourceSpan = HandoutGen.Diagnostics.SourceSpan;

namespace HandoutGen.Source.Body;

/// <summary>Pictures and QR codes: <c>![what it shows](x.jpg "A caption"){.left width=5cm}</c>, <c>![Read this online](qr:https://…)</c>.</summary>
internal sealed class FigureReader(ScalarSourceMap map, Census census, BodyContext context)
{
    private const double CodePoints = 25 / 25.4 * 72;

    // As CSS has them (Values 3, 6.2), in points.
    private static readonly ImmutableArray<(string Name, double Points)> Units =
        [("cm", 72 / 2.54), ("mm", 72 / 25.4), ("in", 72), ("pt", 1), ("px", 0.75), ("%", 0)];

    private readonly InlineReader _inlines = new(map, census, context);

    /// <summary>The picture, after it the words of a QR code; empty after a diagnostic.</summary>
    public ImmutableArray<Block> Read(PictureLine line)
    {
        var image = line.Image!;
        census.Count(image.Span.Start, line.Braces.End);
        var span = map.Span(image.Span.Start, line.Braces.End - image.Span.Start);
        var alt = _inlines.PlainText(image);
        var path = image.Url ?? "";
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

        return path.StartsWith(QrCode.Scheme, StringComparison.OrdinalIgnoreCase)
            ? Code(image, path[QrCode.Scheme.Length..], alt, line.Braces, span)
            : [With(new Figure(context.Path(path), alt, Caption(image, span)) { Span = span }, line.Braces)];
    }

    private ImmutableArray<Block> Code(LinkInline image, string address, string alt, PlacedBraces braces, SourceSpan span)
    {
        if (LinkSyntax.Read(address, span, context.Diagnostics) is not { } target)
        {
            return [];
        }

        if (target is not ExternalTarget { Value: var uri } || Encoding.UTF8.GetByteCount(uri) > QrCode.MostBytes)
        {
            context.Diagnostics.Report(
                MarkdownRules.BadCode, span, string.Create(CultureInfo.InvariantCulture, $"a QR code holds an address of {QrCode.MostBytes} characters at most"), "write ![Read this online](qr:https://…) with a shorter address");
            return [];
        }

        var figure = new Figure(QrCode.Scheme + uri, $"QR: {alt}", []) { Span = span, Width = new PictureWidth(CodePoints, IsPercent: false), Side = PictureSide.Left };
        ImmutableArray<Model.Inline> words = [.. _inlines.Read(image), new Model.LineBreak { Span = span }, new Link(target, [new Text(ShownAddress.Of(uri)) { Span = span }]) { Span = span }];
        return [With(figure, braces), new Paragraph(words) { Span = span }];
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
                    Report($"\"{attribute.Value.Text}\" is no width", "write width=5cm or width=40%", attribute);
                    break;
                default:
                    Report($"\"{attribute.Key}\" says nothing of a picture", NearestName.Hint(attribute.Key, [".left", ".right", "width"]) ?? "what can be said: width=5cm, width=40%, .left, .right", attribute);
                    break;
            }
        }

        return figure;
    }

    private void Report(string fact, string hint, BraceAttribute attribute) => context.Diagnostics.Report(
        MarkdownRules.BadPicture, map.Span(attribute.Value.Start, Math.Max(1, attribute.Value.Text.Length)), fact, hint);

    private static PictureWidth? Width(string written)
    {
        var (name, points) = Units.FirstOrDefault(unit => written.EndsWith(unit.Name, StringComparison.OrdinalIgnoreCase));
        return name is not null
            && double.TryParse(written.AsSpan(0, written.Length - name.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value > 0 && value <= (name == "%" ? 100 : 10_000)
                ? name == "%" ? new PictureWidth(value, IsPercent: true) : new PictureWidth(value * points, IsPercent: false)
                : null;
    }
}
