using System.Collections.Immutable;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Output;

/// <summary>Writes a finished tree as runs: formats resolved, neighbours that look and mean the same joined.</summary>
internal sealed class RunWriter(VariableTable variables)
{
    private readonly List<Run> _runs = [];

    public static ImmutableArray<Run> Write(InlineNode node, VariableTable variables)
    {
        var writer = new RunWriter(variables);
        writer.Add(node, RunFormat.Plain);
        return [.. writer._runs];
    }

    private void Add(InlineNode node, RunFormat format)
    {
        if (node.Text is not null)
        {
            AddText(node, format);
            return;
        }

        var inner = node.NoDecoration ? RunFormat.Plain : Apply(node.Formatting, format, node.Flips);
        foreach (var child in node.Children!)
        {
            Add(child, inner);
        }
    }

    private void AddText(InlineNode leaf, RunFormat format)
    {
        if (leaf.Text!.Length == 0)
        {
            return;
        }

        var variable = leaf.Variable == Variables.None ? null : variables.Name(leaf.Variable);
        var link = Links.Of(leaf.Variable, leaf.Text);
        if (_runs.Count > 0 && _runs[^1] is var last && last.Format == format && last.Variable == variable && last.Link == link && last.ItemId == leaf.ItemId)
        {
            _runs[^1] = last with { Text = last.Text + leaf.Text };
            return;
        }

        var text = link is null ? leaf.Text : TakeBase(format, leaf.ItemId) + leaf.Text;
        _runs.Add(new Run(text) { Format = format, Variable = variable, Link = link, ItemId = leaf.ItemId });
    }

    /// <summary>
    /// The address that a style writes before an identifier ("https://doi.org/") belongs to the link (specification, appendix "Links"):
    /// it is taken from the run before.
    /// </summary>
    private string TakeBase(RunFormat format, string? itemId)
    {
        if (_runs.Count == 0 || _runs[^1] is not { Link: null, Variable: null } before || before.Format != format || before.ItemId != itemId)
        {
            return string.Empty;
        }

        var length = Links.BaseLength(before.Text);
        if (length == 0)
        {
            return string.Empty;
        }

        var address = before.Text[^length..];
        if (length == before.Text.Length)
        {
            _runs.RemoveAt(_runs.Count - 1);
        }
        else
        {
            _runs[^1] = before with { Text = before.Text[..^length] };
        }

        return address;
    }

    private static RunFormat Apply(Formatting formatting, RunFormat format, bool flips)
    {
        format = formatting.Style switch
        {
            FontStyle.Italic or FontStyle.Oblique => flips ? format ^ RunFormat.Italic : format | RunFormat.Italic,
            FontStyle.Normal => format & ~RunFormat.Italic,
            _ => format,
        };
        format = formatting.Variant switch
        {
            FontVariant.SmallCaps => flips ? format ^ RunFormat.SmallCaps : format | RunFormat.SmallCaps,
            FontVariant.Normal => format & ~RunFormat.SmallCaps,
            _ => format,
        };
        format = formatting.Weight switch
        {
            FontWeight.Bold => flips ? format ^ RunFormat.Bold : format | RunFormat.Bold,
            FontWeight.Normal or FontWeight.Light => format & ~RunFormat.Bold,
            _ => format,
        };
        format = formatting.Decoration switch
        {
            TextDecoration.Underline => format | RunFormat.Underline,
            TextDecoration.None => format & ~RunFormat.Underline,
            _ => format,
        };
        return formatting.Align switch
        {
            VerticalAlign.Superscript => (format & ~RunFormat.Subscript) | RunFormat.Superscript,
            VerticalAlign.Subscript => (format & ~RunFormat.Superscript) | RunFormat.Subscript,
            VerticalAlign.Baseline => format & ~(RunFormat.Superscript | RunFormat.Subscript),
            _ => format,
        };
    }
}
