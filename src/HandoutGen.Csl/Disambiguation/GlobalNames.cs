using HandoutGen.Csl.Evaluation;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Disambiguation;

/// <summary>
/// Name disambiguation over the whole document (<c>givenname-disambiguation-rule</c> other than by-cite): persons that the cites write alike
/// are told apart by initials, else by their full given names, whether or not the cites are ambiguous.
/// </summary>
internal static class GlobalNames
{
    public static NameExpansions Find(IReadOnlyList<ItemData> items, Evaluator e, CiteRenderer renderer)
    {
        var rule = e.Style.Citation.GivenNameRule;
        var primaryOnly = rule is GivenNameRule.PrimaryName or GivenNameRule.PrimaryNameWithInitials;
        var initialsOnly = rule is GivenNameRule.AllNamesWithInitials or GivenNameRule.PrimaryNameWithInitials;
        var expansions = new NameExpansions { PrimaryOnly = primaryOnly };

        e.Persons = [];
        foreach (var item in items)
        {
            renderer.Render(item, CiteData.None, CiteExpansion.None);
        }

        var seen = e.Persons;
        e.Persons = null;

        var persons = seen.Where(p => (!primaryOnly || p.At == 0) && (!initialsOnly || p.Options is { InitializeWith: not null, Initialize: not false })).DistinctBy(static p => NameExpansions.Identity(p.Name)).ToList();
        foreach (var alike in persons.GroupBy(p => Text(p, 0, e), StringComparer.Ordinal).Where(static g => g.Skip(1).Any()))
        {
            foreach (var still in alike.GroupBy(p => Text(p, 1, e), StringComparer.Ordinal))
            {
                var unique = !still.Skip(1).Any();
                foreach (var person in still)
                {
                    if (unique || !initialsOnly)
                    {
                        expansions.Raise(person.Name, (byte)(unique && person.Options.InitializeWith is not null ? 1 : 2));
                    }
                }
            }
        }

        return expansions;
    }

    private static string Text((CslName Name, int At, NameElement Element, NameOptions Options) person, byte level, Evaluator e) =>
        PlainText.Of(new PersonNameWriter(person.Element, person.Options, e, false, level).Write(person.Name, Variables.None));
}
