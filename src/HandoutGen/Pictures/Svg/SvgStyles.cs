using System.Collections.Immutable;
using HandoutGen.Diagnostics;

namespace HandoutGen.Pictures.Svg;

/// <summary>
/// The styling properties of each element: presentation attributes, then the rules of <c>style</c> elements in the order of their
/// specificity, then the <c>style</c> attribute, then what is important (SVG 2 §6.1, CSS Cascade 4).
/// </summary>
internal sealed class SvgStyles
{
    /// <summary>How many rules the style sheets may have: each is held against each element.</summary>
    private const int MaximumRules = 2_000;

    private readonly ImmutableArray<SvgStyleRule> _rules;
    private readonly Dictionary<SvgElement, SvgElement> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SvgElement, ImmutableSortedDictionary<string, string>> _properties = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SvgElement, ImmutableSortedDictionary<string, string>> _variables = new(ReferenceEqualityComparer.Instance);

    private SvgStyles(SvgElement root, ImmutableArray<SvgStyleRule> rules)
    {
        _rules = rules;
        foreach (var element in root.DescendantsAndSelf())
        {
            foreach (var child in element.Children)
            {
                _parents.TryAdd(child, element);
            }
        }
    }

    /// <summary>Reads the picture's style sheets.</summary>
    public static SvgStyles Read(SvgElement root, DiagnosticBag diagnostics)
    {
        var rules = root.DescendantsAndSelf().Where(element => element.Name == "style").SelectMany(sheet => SvgStyleSheet.Read(sheet, diagnostics)).ToArray();
        if (rules.Length > MaximumRules)
        {
            diagnostics.Report(
                SvgRules.TooLarge, root.Span, $"the picture's style sheets have {rules.Length} rules; at most {MaximumRules} are followed", "save the logo with presentation attributes");
            rules = [];
        }

        return new SvgStyles(root, [.. rules.OrderBy(rule => rule.Selector.Specificity)]);
    }

    /// <summary>The properties that this element itself sets and that are drawn, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Of(SvgElement element) =>
        All(element).Where(property => SvgProperties.Drawn.Contains(property.Key) && property.Key != "transform");

    /// <summary>The properties that this element itself sets, with those that cannot be drawn.</summary>
    public ImmutableSortedDictionary<string, string> All(SvgElement element)
    {
        if (!_properties.TryGetValue(element, out var properties))
        {
            _properties.Add(element, properties = Cascade(element));
        }

        return properties;
    }

    /// <summary>The value of an inherited property, of the element itself or of the nearest around it that states one; null for none.</summary>
    public string? Inherited(SvgElement element, string name)
    {
        for (var around = element; around is not null; around = _parents.GetValueOrDefault(around))
        {
            if (All(around).TryGetValue(name, out var value) && value != "inherit")
            {
                return value;
            }
        }

        return null;
    }

    private ImmutableSortedDictionary<string, string> Cascade(SvgElement element)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in element.Attributes)
        {
            if (SvgProperties.IsPresentation(name))
            {
                Set(name, value.Trim());
            }
        }

        foreach (var declaration in Declared(element).Where(declaration => SvgProperties.Matters(declaration.Name)))
        {
            Set(declaration.Name, declaration.Value);
        }

        return properties.ToImmutable();

        // What leads to no value is as if it had not been stated.
        void Set(string name, string value)
        {
            if (SvgValues.Resolve(value, Variables(element)) is { } resolved)
            {
                properties[name] = resolved;
            }
        }
    }

    private IEnumerable<SvgDeclaration> Declared(SvgElement element)
    {
        var all = _rules.Where(rule => rule.Selector.Matches(element, _parents.GetValueOrDefault)).SelectMany(rule => rule.Declarations)
            .Concat(element["style"] is { } style ? SvgStyleSheet.Declarations(style) : [])
            .ToArray();
        return all.Where(declaration => !declaration.IsImportant).Concat(all.Where(declaration => declaration.IsImportant));
    }

    // Custom properties (CSS Variables 1) are inherited.
    private ImmutableSortedDictionary<string, string> Variables(SvgElement element)
    {
        if (_variables.TryGetValue(element, out var variables))
        {
            return variables;
        }

        variables = _parents.TryGetValue(element, out var parent) ? Variables(parent) : ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        var own = Declared(element).Where(declaration => declaration.Name.StartsWith("--", StringComparison.Ordinal)).ToArray();
        foreach (var declaration in own)
        {
            variables = variables.SetItem(declaration.Name, declaration.Value);
        }

        // What a variable is made of is looked up where it is stated, not where it is used.
        foreach (var name in own.Select(declaration => declaration.Name).Distinct(StringComparer.Ordinal))
        {
            variables = SvgValues.Resolve(variables[name], variables) is { } value ? variables.SetItem(name, value) : variables.Remove(name);
        }

        _variables.Add(element, variables);
        return variables;
    }
}
