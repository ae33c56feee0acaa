using System.Globalization;
using HandoutGen.Model;

namespace HandoutGen.Rendering.Html;

/// <summary>Pictures of a body with their captions: alone, or beside the text that follows.</summary>
internal sealed class HtmlFigures(HtmlWriter html, ResolvedHandout handout, HtmlInlines inlines, HtmlImages images)
{
    /// <summary>The widths that they ask for, in percent.</summary>
    public SortedSet<int> Widths { get; } = [];

    /// <summary>Writes a picture.</summary>
    public HtmlWriter Write(Figure figure)
    {
        html.Start("figure", ("class", Classes(figure))).Line();
        images.Write(handout.Images[figure.Source], figure.Alt, figure.Width).Line();
        if (figure.Caption.Length > 0)
        {
            html.Start("figcaption");
            inlines.Write(figure.Caption);
            html.End().Line();
        }

        return html.End().Line();
    }

    private string? Classes(Figure figure)
    {
        var side = figure.Side switch { PictureSide.Left => "left", PictureSide.Right => "right", _ => null };
        var names = string.Join(' ', new[] { side, Width(figure), figure.IsCode ? "code" : null }.OfType<string>());
        return names.Length > 0 && !html.IsFragment ? names : null;
    }

    private string? Width(Figure figure)
    {
        if (figure.Width is not { IsPercent: true, Value: var value })
        {
            return figure.Width is null ? null : "sized";
        }

        var percent = (int)Math.Round(Math.Max(1, value));
        Widths.Add(percent);
        return string.Create(CultureInfo.InvariantCulture, $"part-{percent}");
    }
}
