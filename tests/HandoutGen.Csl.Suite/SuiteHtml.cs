using System.Text;
using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Output;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Suite;

/// <summary>Writes finished trees in the HTML that the suite's results are in. It nests as the tree does, which runs no longer show.</summary>
internal static class SuiteHtml
{
    // Raised letters and figures are written with the sup element.
    private const string Raised =
        "ªº²³¹ʰʱʲʳʴʵʶʷʸˠˡˢˣˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕᵖᵗᵘᵙᵚᵛᵜᵝᵞᵟᵠᵡ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟ˀˁۥۦ";

    private const string RaisedPlain =
        "ao231hɦjrɹɻʁwyɣlsxʕAÆBDEƎGHIJKLMNOȢPRTUWaɐɑᴂbdeəɛɜgkmŋoɔᴖᴗptuᴝɯvᴥβγδφχ0i456789+−=()n一二三四上中下甲乙丙丁天地人ʔʕوي";

    private const string NoForm = "[CSL STYLE ERROR: reference with no printed form.]";

    /// <summary>A citation, or in the layout's affixes the error line.</summary>
    public static string Citation(InlineNode? node, CslStyle style)
    {
        var layout = style.Citation.Layout.Presentation;
        return node is null ? Escape(layout.Prefix) + NoForm + Escape(layout.Suffix) : Write(node, default);
    }

    /// <summary>An entry that has no printed form is left out; in a numbered list the error line stands behind its number.</summary>
    public static string Bibliography(IReadOnlyList<(ItemData Item, InlineNode Entry)> entries, CslStyle style)
    {
        var isNumbered = StyleWalk.UsesCitationNumber(style.Citation.Layout.Children);
        var html = new StringBuilder("<div class=\"csl-bib-body\">\n");
        var number = 0;
        foreach ((_, var entry) in entries)
        {
            if (entry.IsEmpty && !isNumbered)
            {
                continue;
            }

            number++;
            html.Append("  <div class=\"csl-entry\">").Append(entry.IsEmpty ? $"{number}. {NoForm}" : Write(entry, default)).Append("</div>\n");
        }

        return html.Append("</div>").ToString();
    }

    private static string Write(InlineNode node, Formatting state)
    {
        if (node.Text is not null)
        {
            return Escape(node.Text);
        }

        if (node.IsEmpty)
        {
            return string.Empty;
        }

        (var inner, List<(string Open, string Close)> tags) = Apply(node, state);
        var content = new StringBuilder();
        foreach (var child in node.Children!)
        {
            content.Append(Write(child, inner));
        }

        var html = content.ToString();
        if (html.Length == 0)
        {
            return html;
        }

        foreach ((var open, var close) in tags)
        {
            html = open + html + close;
        }

        return node.Display switch
        {
            Display.Block => "\n\n    <div class=\"csl-block\">" + html + "</div>\n",
            Display.LeftMargin => "\n    <div class=\"csl-left-margin\">" + html + "</div>",
            Display.RightInline => "<div class=\"csl-right-inline\">" + html.TrimEnd(' ') + "</div>\n  " + (html.EndsWith(' ') ? " " : string.Empty),
            Display.Indent => "<div class=\"csl-indent\">" + html + "</div>\n  ",
            _ => html,
        };
    }

    /// <summary>The tags of a node, innermost first, and the looks inside it.</summary>
    private static (Formatting Inner, List<(string, string)> Tags) Apply(InlineNode node, Formatting state)
    {
        var tags = new List<(string, string)>();
        var f = node.Formatting;
        var inner = state;
        var isItalic = state.Style is FontStyle.Italic or FontStyle.Oblique;
        var flip = node.Flips;
        var plain = node.NoDecoration;
        if (f.Style is FontStyle.Italic or FontStyle.Oblique && !(flip && isItalic))
        {
            tags.Add(f.Style == FontStyle.Italic ? ("<i>", "</i>") : ("<em>", "</em>"));
            inner = inner with { Style = f.Style };
        }
        else if (isItalic && (f.Style == FontStyle.Normal || plain || (flip && f.Style != FontStyle.Inherit)))
        {
            tags.Add(("<span style=\"font-style:normal;\">", "</span>"));
            inner = inner with { Style = FontStyle.Inherit };
        }

        var isSmall = state.Variant == FontVariant.SmallCaps;
        if (f.Variant == FontVariant.SmallCaps && !(flip && isSmall))
        {
            tags.Add(("<span style=\"font-variant:small-caps;\">", "</span>"));
            inner = inner with { Variant = FontVariant.SmallCaps };
        }
        else if (isSmall && (f.Variant == FontVariant.Normal || plain || (flip && f.Variant != FontVariant.Inherit)))
        {
            tags.Add(("<span style=\"font-variant:normal;\">", "</span>"));
            inner = inner with { Variant = FontVariant.Inherit };
        }

        var isBold = state.Weight == FontWeight.Bold;
        if (f.Weight == FontWeight.Bold && !(flip && isBold))
        {
            tags.Add(("<b>", "</b>"));
            inner = inner with { Weight = FontWeight.Bold };
        }
        else if (isBold && (f.Weight is FontWeight.Normal or FontWeight.Light || plain || (flip && f.Weight != FontWeight.Inherit)))
        {
            tags.Add(("<span style=\"font-weight:normal;\">", "</span>"));
            inner = inner with { Weight = FontWeight.Inherit };
        }

        if (f.Decoration == TextDecoration.Underline)
        {
            tags.Add(("<span style=\"text-decoration:underline;\">", "</span>"));
            inner = inner with { Decoration = TextDecoration.Underline };
        }
        else if (f.Decoration == TextDecoration.None && state.Decoration == TextDecoration.Underline)
        {
            tags.Add(("<span style=\"text-decoration:none;\">", "</span>"));
            inner = inner with { Decoration = TextDecoration.Inherit };
        }

        if (f.Align == VerticalAlign.Superscript)
        {
            tags.Add(("<sup>", "</sup>"));
        }
        else if (f.Align == VerticalAlign.Subscript)
        {
            tags.Add(("<sub>", "</sub>"));
        }
        else if (f.Align == VerticalAlign.Baseline && state.Align is VerticalAlign.Superscript or VerticalAlign.Subscript)
        {
            tags.Add(("<span style=\"baseline\">", "</span>"));
        }

        if (f.Align != VerticalAlign.Inherit)
        {
            inner = inner with { Align = f.Align };
        }

        return (inner, tags);
    }

    private static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);

        // HTML would show two spaces as one.
        foreach (var c in text.Replace("  ", "\u00A0 ", StringComparison.Ordinal))
        {
            var raised = Raised.IndexOf(c, StringComparison.Ordinal);
            if (raised >= 0)
            {
                html.Append("<sup>").Append(RaisedPlain[raised]).Append("</sup>");
            }
            else if (c is '℠' or '™')
            {
                html.Append(c == '℠' ? "<sup>SM</sup>" : "<sup>TM</sup>");
            }
            else if (c == '&')
            {
                html.Append("&#38;");
            }
            else if (c == '<')
            {
                html.Append("&#60;");
            }
            else if (c == '>')
            {
                html.Append("&#62;");
            }
            else
            {
                html.Append(c);
            }
        }

        return html.ToString();
    }
}
