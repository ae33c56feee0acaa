using System.Text;

namespace HandoutGen.Csl.Evaluation;

/// <summary>The bare characters of an output tree: what disambiguation compares and sorting orders.</summary>
internal static class PlainText
{
    public static string Of(OutputNode? node)
    {
        if (node is null)
        {
            return string.Empty;
        }

        if (node.Text is not null && node.Prefix.Length == 0 && node.Suffix.Length == 0)
        {
            return node.Text;
        }

        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    private static void Append(OutputNode node, StringBuilder text)
    {
        text.Append(node.Prefix);
        if (node.Text is not null)
        {
            text.Append(node.Text);
        }
        else
        {
            var first = true;
            foreach (var child in node.Children!)
            {
                if (!first)
                {
                    text.Append(node.Delimiter);
                }

                first = false;
                Append(child, text);
            }
        }

        text.Append(node.Suffix);
    }

    /// <summary>Whether the node shows any character of its own, affixes aside.</summary>
    public static bool IsEmpty(OutputNode node) =>
        node.Text is not null ? node.Text.Length == 0 : node.Children!.TrueForAll(IsEmpty);
}
