using System.Globalization;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary><c>cs:names</c> (specification, "Names" and "Substitute").</summary>
internal static class NamesEvaluation
{
    public static OutputNode? Evaluate(NamesElement names, Evaluator e)
    {
        var options = e.OptionsOf(names);
        var lists = new List<OutputNode>();
        var counted = -1;
        var any = false;
        for (var i = 0; i < names.Variables.Length; i++)
        {
            var variable = names.Variables[i];
            if (e.Names(variable) is not { } list)
            {
                continue;
            }

            any = true;
            var role = names.VariableNames[i];
            if (MergesWithNext(names, i, list, e))
            {
                role = "editortranslator";
                i++;
                if (e.InSubstitute)
                {
                    e.Quash(names.Variables[i]);
                }
            }

            if (RenderList(names, options, list, variable, role, e, ref counted) is { } node)
            {
                lists.Add(node);
            }

            if (e.InSubstitute)
            {
                e.Quash(variable);
            }
        }

        e.CountCall(any);
        if (!any)
        {
            return Substitute(names, e);
        }

        if (counted >= 0)
        {
            var count = counted.ToString(CultureInfo.InvariantCulture);
            return counted == 0 ? null : PresentationEvaluation.Apply(OutputNode.Leaf(count), names.Presentation, e);
        }

        if (lists.Count == 0)
        {
            return null;
        }

        var delimiter = names.Delimiter ?? options.NamesDelimiter ?? string.Empty;
        var all = lists.Count == 1 ? lists[0] : OutputNode.Group(lists, delimiter);
        if (all.Role != NodeRole.None)
        {
            all = OutputNode.Group([all]);
        }

        all.Role = NodeRole.Names;
        return PresentationEvaluation.Apply(all, names.Presentation, e);
    }

    /// <summary>Editor and translator that are the same persons are one list with a label of its own, where the locale has one.</summary>
    private static bool MergesWithNext(NamesElement names, int i, NameList list, Evaluator e)
    {
        if (i + 1 >= names.Variables.Length)
        {
            return false;
        }

        var a = names.Variables[i];
        var b = names.Variables[i + 1];
        var pair = (a == Variables.Editor && b == Variables.Translator) || (a == Variables.Translator && b == Variables.Editor);
        return pair && e.Names(b) is { } other && list.Others == other.Others && list.Names.SequenceEqual(other.Names)
            && e.Locale.Term("editortranslator", names.Label?.Form ?? TermForm.Long) is { Single.Length: > 0 };
    }

    private static OutputNode? Substitute(NamesElement names, Evaluator e)
    {
        if (names.Substitute.Count == 0)
        {
            return null;
        }

        var (outer, outerOwn) = (e.InSubstitute, e.IsOwnOfSubstitute);
        (e.InSubstitute, e.IsOwnOfSubstitute) = (true, true);
        var found = e.First(names.Substitute);
        (e.InSubstitute, e.IsOwnOfSubstitute) = (outer, outerOwn);
        if (!outer)
        {
            e.EndSubstitute();
        }
        if (found is null)
        {
            return null;
        }

        if (found.Role == NodeRole.None)
        {
            found.Role = NodeRole.Names;
        }
        else if (found.Role != NodeRole.Names)
        {
            found = OutputNode.Group([found]);
            found.Role = NodeRole.Names;
        }

        return found;
    }

    private static OutputNode? RenderList(NamesElement names, NameOptions options, NameList list, int variable, string role, Evaluator e, ref int counted)
    {
        var index = e.NameLists++;
        var writer = new NameListWriter(names, options, list, variable, index, e);
        if ((options.Form ?? NameForm.Long) == NameForm.Count)
        {
            counted = Math.Max(counted, 0) + writer.Shown;
            return null;
        }

        var rendered = writer.Write(variable);
        if (rendered is null)
        {
            return null;
        }

        if (names.Label is null || e.IsSorting)
        {
            return rendered;
        }

        if (Label(names.Label, role, list.Names.Length > 1 || list.Others, e) is not { } label)
        {
            return rendered;
        }

        return OutputNode.Group(names.LabelFirst ? [label, rendered] : [rendered, label]);
    }

    private static OutputNode? Label(LabelElement label, string role, bool several, Evaluator e)
    {
        var plural = label.Plural switch { LabelPlural.Always => true, LabelPlural.Never => false, _ => several };
        var text = e.Locale.TermText(role, label.Form, plural);
        if (text.Length == 0)
        {
            return null;
        }

        return PresentationEvaluation.ApplyToTerm(RichText.Term(text, e.Locale), label.Presentation, e);
    }
}
