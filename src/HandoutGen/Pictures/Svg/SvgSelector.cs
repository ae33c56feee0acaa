using System.Collections.Immutable;

namespace HandoutGen.Pictures.Svg;

/// <summary>A selector of a style sheet (Selectors 4): types, classes, ids and <c>:root</c>, each part a child or a descendant of the one before.</summary>
/// <param name="Parts">The last is the element itself.</param>
internal sealed record SvgSelector(ImmutableArray<SvgSelector.Part> Parts)
{
    /// <summary>What one element has to be.</summary>
    /// <param name="Element">Its name; null for any.</param>
    /// <param name="Classes">Classes that it has.</param>
    /// <param name="Id">Its id; null for any.</param>
    /// <param name="IsRoot">It is the outermost.</param>
    /// <param name="IsChild">It stands directly in what the part before matches.</param>
    internal sealed record Part(string? Element, ImmutableArray<string> Classes, string? Id, bool IsRoot, bool IsChild)
    {
        public int Specificity => (Id is null ? 0 : 1000) + ((Classes.Length + (IsRoot ? 1 : 0)) * 10) + (Element is null ? 0 : 1);

        public bool Matches(SvgElement element, bool isRoot) =>
            (Element is null || Element == element.Name)
            && (Id is null || Id == element["id"])
            && (!IsRoot || isRoot)
            && (Classes.IsEmpty || Classes.All((element["class"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains));
    }

    public int Specificity => Parts.Sum(part => part.Specificity);

    /// <summary>The selector; null for one of another kind.</summary>
    public static SvgSelector? Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var isChild = false;
        foreach (var word in text.Replace(">", " > ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ">")
            {
                if (isChild || parts.Count == 0)
                {
                    return null;
                }

                isChild = true;
                continue;
            }

            if (ParsePart(word, isChild) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            isChild = false;
        }

        return parts.Count == 0 || isChild ? null : new SvgSelector(parts.ToImmutable());
    }

    /// <summary>The selector matches an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="parentOf">The element around another; null for the outermost.</param>
    public bool Matches(SvgElement element, Func<SvgElement, SvgElement?> parentOf) => Matches(element, Parts.Length - 1, parentOf);

    private bool Matches(SvgElement element, int at, Func<SvgElement, SvgElement?> parentOf)
    {
        var parent = parentOf(element);
        if (!Parts[at].Matches(element, parent is null))
        {
            return false;
        }

        if (at == 0)
        {
            return true;
        }

        for (var around = parent; around is not null; around = Parts[at].IsChild ? null : parentOf(around))
        {
            if (Matches(around, at - 1, parentOf))
            {
                return true;
            }
        }

        return false;
    }

    // "rect.big#one".
    private static Part? ParsePart(string word, bool isChild)
    {
        string? element = null, id = null;
        var isRoot = false;
        var classes = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < word.Length;)
        {
            var mark = word[at] is '.' or '#' or '*' or ':' ? word[at++] : ' ';
            var start = at;
            while (at < word.Length && (char.IsLetterOrDigit(word[at]) || word[at] is '-' or '_'))
            {
                at++;
            }

            var name = word[start..at];
            switch (mark)
            {
                case '*' when name.Length == 0:
                    break;
                case '.' when name.Length > 0:
                    classes.Add(name);
                    break;
                case '#' when name.Length > 0:
                    id = name;
                    break;
                case ':' when name == "root":
                    isRoot = true;
                    break;
                case ' ' when name.Length > 0 && element is null:
                    element = name;
                    break;
                default:
                    return null;
            }
        }

        return new Part(element, classes.ToImmutable(), id, isRoot, isChild);
    }
}
