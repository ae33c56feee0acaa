using System.Text;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>Text case and strip-periods over an evaluated node: all leaves are taken as one text, so that markup does not break a sentence.</summary>
internal static class TextTransforms
{
    /// <summary>Title case is for English only.</summary>
    public static void ApplyCase(OutputNode node, TextCase textCase, string language)
    {
        var letters = new LetterCase(language);
        if (textCase is TextCase.Title && language != "en")
        {
            return;
        }

        if (textCase is TextCase.Uppercase)
        {
            Uppercase(node, false, letters);
            return;
        }

        var leaves = new List<OutputNode>();
        node.CollectLeaves(leaves);
        if (leaves.Count == 1 && !leaves[0].NoCase && node == leaves[0])
        {
            leaves[0].Text = Case.Apply(leaves[0].Text!, null, textCase, letters);
            return;
        }

        var text = new StringBuilder();
        var fixedCase = new List<bool>();
        Gather(node, text, fixedCase, false);
        var changed = Case.Apply(text.ToString(), [.. fixedCase], textCase, letters);
        var at = 0;
        Scatter(node, changed, ref at);
    }

    /// <summary>Capitals need no context.</summary>
    private static void Uppercase(OutputNode node, bool noCase, LetterCase letters)
    {
        noCase |= node.NoCase;
        if (node.Text is not null)
        {
            if (!noCase)
            {
                node.Text = letters.Upper(node.Text);
            }

            return;
        }

        foreach (var child in node.Children!)
        {
            Uppercase(child, noCase, letters);
        }
    }

    public static void StripPeriods(OutputNode node)
    {
        if (node.Text is not null)
        {
            node.Text = WithoutPeriods(node.Text);
            return;
        }

        foreach (var child in node.Children!)
        {
            StripPeriods(child);
        }
    }

    /// <summary>A stop before a small letter is no stop: "Merriam-Webster.com".</summary>
    private static string WithoutPeriods(string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '.' || (i + 1 < text.Length && char.IsLower(text[i + 1])))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static void Gather(OutputNode node, StringBuilder text, List<bool> fixedCase, bool noCase)
    {
        noCase |= node.NoCase;
        if (node.Text is not null)
        {
            text.Append(node.Text);
            for (var i = 0; i < node.Text.Length; i++)
            {
                fixedCase.Add(noCase);
            }

            return;
        }

        foreach (var child in node.Children!)
        {
            Gather(child, text, fixedCase, noCase);
        }
    }

    private static void Scatter(OutputNode node, string text, ref int at)
    {
        if (node.Text is not null)
        {
            var length = node.Text.Length;
            node.Text = text.Substring(at, length);
            at += length;
            return;
        }

        foreach (var child in node.Children!)
        {
            Scatter(child, text, ref at);
        }
    }
}
