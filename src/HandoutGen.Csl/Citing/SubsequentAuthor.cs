using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Citing;

/// <summary><c>subsequent-author-substitute</c>: what stands for the authors when they are those of the entry before.</summary>
internal sealed class SubsequentAuthor(string substitute, SubstituteRule rule)
{
    private string? _before;
    private List<string> _personsBefore = [];

    public void Reset()
    {
        _before = null;
        _personsBefore = [];
    }

    public void Apply(OutputNode entry)
    {
        var names = entry.Find(NodeRole.Names);
        if (names is null)
        {
            Reset();
            return;
        }

        List<OutputNode> persons = [];
        Collect(names, persons);
        var texts = persons.ConvertAll(PlainText.Of);
        var all = persons.Count > 0 ? string.Join('\u0001', texts) + "\u0001" + EtAl(names) : PlainText.Of(names);
        var same = all == _before;
        var before = _personsBefore;
        _before = all;
        _personsBefore = texts;

        if (persons.Count == 0)
        {
            // A word like "Anonymous" names nobody who could be the same.
            if (same && HasValue(names))
            {
                ReplaceAll(names, persons);
            }

            return;
        }

        switch (rule)
        {
            case SubstituteRule.CompleteAll when same:
                ReplaceAll(names, persons);
                break;
            case SubstituteRule.CompleteEach when same:
                Replace(persons, persons.Count);
                break;
            case SubstituteRule.PartialEach:
                var matching = 0;
                while (matching < texts.Count && matching < before.Count && texts[matching] == before[matching])
                {
                    matching++;
                }

                Replace(persons, matching);
                break;
            case SubstituteRule.PartialFirst when texts.Count > 0 && before.Count > 0 && texts[0] == before[0]:
                Replace(persons, 1);
                break;
        }
    }

    private static bool HasValue(OutputNode node) => node.Variable != Variables.None || (node.Children?.Exists(HasValue) ?? false);

    private static string EtAl(OutputNode names) => names.Find(NodeRole.EtAl) is null ? string.Empty : "et al";

    private static void Collect(OutputNode node, List<OutputNode> persons)
    {
        if (node.Role == NodeRole.PersonName)
        {
            persons.Add(node);
            return;
        }

        if (node.Children is null)
        {
            return;
        }

        foreach (var child in node.Children)
        {
            Collect(child, persons);
        }
    }

    private void ReplaceAll(OutputNode names, List<OutputNode> persons)
    {
        if (persons.Count == 0)
        {
            names.Children = null;
            names.Text = substitute;
            return;
        }

        var list = NodeSurgery.ParentOf(names, NodeRole.PersonName)!;
        list.Children = [OutputNode.Leaf(substitute)];
    }

    private void Replace(List<OutputNode> persons, int count)
    {
        for (var i = 0; i < count; i++)
        {
            persons[i].Children = null;
            persons[i].Text = substitute;
            persons[i].Prefix = string.Empty;
            persons[i].Suffix = string.Empty;
            persons[i].Formatting = default;
        }
    }
}
