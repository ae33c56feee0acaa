using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandoutGen.Branding;
using HandoutGen.Csl;
using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Processing;
using HandoutGen.Csl.Styles;
using HandoutGen.Diagnostics;
using HandoutGen.Files;
using HandoutGen.Model;
using HandoutGen.Pictures;
using HandoutGen.Source.Body;
using HandoutGen.Source.Handouts;

namespace HandoutGen.Resolution;

/// <summary>Looks up all that a handout names: citations, references, pictures, values of the brand, places in its own text.</summary>
public static class HandoutResolver
{
    /// <summary>The handout with the tables that renderers need, or null after an error.</summary>
    /// <param name="handout">The handout as read.</param>
    /// <param name="brand">The brand, complete; null when it cannot be had, and only what does not depend on it is checked.</param>
    /// <param name="files">The handout's folder.</param>
    /// <param name="sourceDateEpoch">The environment's SOURCE_DATE_EPOCH, in seconds since 1970; dates a handout that has no date; null for none.</param>
    /// <param name="diagnostics">Where problems are reported.</param>
    public static ResolvedHandout? Resolve(
        Handout handout, Brand? brand, IFileSource files, string? sourceDateEpoch, DiagnosticBag diagnostics)
    {
        var marks = HandoutMarks.Of(handout);
        var references = ReferenceTable.Read(handout, files, diagnostics);
        var style = CitationStyleReader.Read(handout.CitationStyle, files, diagnostics);
        var images = LoadImages(marks, files, diagnostics);
        if (brand is not null)
        {
            brand = WithValues(brand, handout.Values);
            CheckBrandValues(marks, brand, diagnostics);
        }

        var listId = ReferenceListId(marks);
        CheckInternalLinks(marks, handout, references, listId, diagnostics);
        var date = handout.Date ?? DateOf(sourceDateEpoch, handout.File, diagnostics);
        var labels = LabelsOf(handout, diagnostics);
        CheckCost(handout, style, references.Listed.Length, diagnostics);
        if (diagnostics.HasErrors || style is null || brand is null)
        {
            return null;
        }

        var (citations, list) = Format(handout, style, references.Listed, listId, labels.References, diagnostics);
        ReportRaisedNumbers(marks, citations, diagnostics);
        var parts = PagePartsResolver.Resolve(handout.TitleBlock, handout.Sections, brand, labels, RevisionLine.Of(handout, date, labels)) with
        {
            Draft = handout.IsDraft ? labels.Draft : null,
        };
        return new ResolvedHandout(handout, citations, list, images, brand, parts, labels) { Date = date, Fields = FieldsOf(handout, brand, labels, diagnostics) };
    }

    private static FieldTable FieldsOf(Handout handout, Brand brand, Labels labels, DiagnosticBag diagnostics)
    {
        if (!handout.IsFillable)
        {
            return FieldTable.None;
        }

        var fields = FieldLabels.Of(handout.TitleBlock.Title, handout.Sections, brand, labels);
        if (fields.IsEmpty && handout.FillableSpan.File is not null)
        {
            diagnostics.Report(
                FieldRules.NothingToFillIn,
                handout.FillableSpan,
                "the handout is to be filled in, and has nothing to fill in",
                "write a blank (\"Name: ____\"), a box (\"- [ ] Yes\") or a table with .grid and empty cells; or delete \"fillable\"");
        }

        return fields;
    }

    // A style from a stranger may make pages of every reference.
    private static void CheckCost(Handout handout, CslStyle? style, int listed, DiagnosticBag diagnostics)
    {
        const long Most = 2_000_000;
        var formatted = listed + handout.Citations.Sum(citation => citation.Citation.Cites.Length);
        if (style is not null && style.Extent * formatted > Most)
        {
            diagnostics.Report(
                StyleRules.BadStyle,
                handout.CitationStyle.Span,
                string.Create(CultureInfo.InvariantCulture, $"the citation style makes {style.Extent} parts of a reference at most, which is too much for {formatted} references and citations"),
                "use a plainer style, or cite less");
        }
    }

    private static (ImmutableArray<ImmutableArray<Inline>> Citations, ReferenceList List) Format(
        Handout handout, CslStyle style, ImmutableArray<CslItem> items, string listId, string heading, DiagnosticBag diagnostics)
    {
        var language = style.DefaultLocale ?? handout.Language;
        var locale = BundledLocales.For(language);
        if (items.Length > 0 && Language(locale.Tag) != Language(language))
        {
            diagnostics.Report(
                StyleRules.NoWords, Place(handout), $"there are no citation terms in the language \"{language}\"; those of {locale.Tag} are used");
        }

        var formatted = new CitationProcessor(style, locale).Format(items, [.. handout.Citations.Select(citation => citation.Citation)]);
        var citedBy = CitedBy(handout);
        var entries = formatted.Entries.Select(entry =>
        {
            var (label, content, lead) = FormattedText.Entry(entry.Blocks);
            return new ReferenceEntry(EntryId(entry.ItemId), label, content, citedBy.TryGetValue(entry.ItemId, out var by) ? [.. by] : []) { Lead = lead };
        }).ToImmutableArray();
        var listed = formatted.Entries.Select(entry => entry.ItemId).ToHashSet(StringComparer.Ordinal);
        var citations = formatted.Citations
            .Select(citation => FormattedText.Citation(citation.Runs, id => listed.Contains(id) ? EntryId(id) : null))
            .ToImmutableArray();
        return (citations, new ReferenceList(listId, heading, formatted.Layout.HangingIndent, entries));
    }

    private static void ReportRaisedNumbers(HandoutMarks marks, ImmutableArray<ImmutableArray<Inline>> citations, DiagnosticBag diagnostics)
    {
        foreach (var (index, number) in marks.CitationsAfterNumbers)
        {
            if (RaisedText.IsAll(citations[index]))
            {
                diagnostics.Report(
                    MarkdownRules.RaisedAfterNumber,
                    number.Span,
                    $"a raised number right after \"{number.Value}\" is read as a part of it",
                    "cite after a word: \"5 mg daily [@id]\", not \"5 [@id] mg\"");
            }
        }
    }

    private static Dictionary<string, SortedSet<int>> CitedBy(Handout handout)
    {
        var result = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < handout.Citations.Length; i++)
        {
            foreach (var cite in handout.Citations[i].Citation.Cites)
            {
                if (!result.TryGetValue(cite.ItemId, out var by))
                {
                    result.Add(cite.ItemId, by = []);
                }

                by.Add(i);
            }
        }

        return result;
    }

    private static string EntryId(string itemId) => $"ref-{itemId}";

    private static string ReferenceListId(HandoutMarks marks)
    {
        const string Id = "references";
        var id = Id;
        for (var n = 2; marks.Anchors.Contains(id, StringComparer.Ordinal); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{Id}-{n}");
        }

        return id;
    }

    private static FrozenDictionary<string, Picture> LoadImages(HandoutMarks marks, IFileSource files, DiagnosticBag diagnostics)
    {
        var images = new Dictionary<string, Picture>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var reader = new PictureReader(PictureUse.Figure, files, diagnostics);
        foreach (var image in marks.Images)
        {
            if (images.ContainsKey(image.Value) || refused.Contains(image.Value))
            {
                continue;
            }

            if (reader.Read(image.Value, image.Span) is { } picture)
            {
                images.Add(image.Value, picture);
            }
            else
            {
                refused.Add(image.Value);
            }
        }

        return images.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // A handout's own values stand beside the brand's, under names of their own; of two alike the first counts.
    private static Brand WithValues(Brand brand, ImmutableArray<SharedValue> values) => values.IsEmpty ? brand : brand with
    {
        Values = values.DistinctBy(value => value.Name)
            .Select(value => KeyValuePair.Create(SharedValue.Prefix + value.Name, new BrandValue(value.Text, ContactTarget.Of(value.Name, value.Text))))
            .Concat(brand.Values)
            .ToFrozenDictionary(StringComparer.Ordinal),
    };

    private static void CheckBrandValues(HandoutMarks marks, Brand brand, DiagnosticBag diagnostics)
    {
        foreach (var mark in marks.BrandValues)
        {
            if (brand.Values.ContainsKey(mark.Value))
            {
                continue;
            }

            if (mark.Value.StartsWith(SharedValue.Prefix, StringComparison.Ordinal))
            {
                var own = brand.Values.Keys.Where(key => key.StartsWith(SharedValue.Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
                diagnostics.Report(
                    MarkdownRules.UnknownBrandValue,
                    mark.Span,
                    $"the handout has no value \"{mark.Value[SharedValue.Prefix.Length..]}\"",
                    NearestName.Of(mark.Value[SharedValue.Prefix.Length..], own.Select(key => key[SharedValue.Prefix.Length..])) is { } meant ? $"did you mean \"{{{{{SharedValue.Prefix}{meant}}}}}\"?" : $"add it at the top: values: {{ {mark.Value[SharedValue.Prefix.Length..]}: … }}");
                continue;
            }

            var names = brand.Values.Keys.Where(key => !key.StartsWith(SharedValue.Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            var hint = NearestName.Of(mark.Value, names) is { } nearest ? $"did you mean \"{{{{brand.{nearest}}}}}\"?"
                : brand.Values.Count == 0 ? "name a brand: \"brand: brands/practice.yml\""
                : $"the brand has {string.Join(", ", names)}";
            diagnostics.Report(MarkdownRules.UnknownBrandValue, mark.Span, $"the brand has no value \"{mark.Value}\"", hint);
        }
    }

    private static void CheckInternalLinks(
        HandoutMarks marks, Handout handout, ReferenceTable references, string listId, DiagnosticBag diagnostics)
    {
        var places = marks.Anchors.Concat(references.Listed.Select(item => EntryId(item.Id))).ToHashSet(StringComparer.Ordinal);
        if (!references.Listed.IsEmpty)
        {
            places.Add(listId);
        }

        foreach (var link in marks.InternalLinks)
        {
            if (!places.Contains(link.Value))
            {
                diagnostics.Report(
                    MarkdownRules.UnknownAnchor,
                    link.Span,
                    $"no heading of this handout has the id \"{link.Value}\"",
                    NearestName.Hint(link.Value, marks.Anchors) ?? "an id is the heading in lower case, with hyphens between the words");
            }
        }
    }

    private static RevisionDate? DateOf(string? sourceDateEpoch, SourceFile file, DiagnosticBag diagnostics)
    {
        const long LastSecond = 253402300799; // 9999-12-31T23:59:59Z
        if (string.IsNullOrWhiteSpace(sourceDateEpoch))
        {
            return null;
        }

        if (!long.TryParse(sourceDateEpoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > LastSecond)
        {
            diagnostics.Report(
                ResourceRules.BadEpoch, new SourceSpan(file, 0, 0), $"SOURCE_DATE_EPOCH is \"{sourceDateEpoch}\", which is no number of seconds", "set it to a number, or give the handout a \"date\"");
            return null;
        }

        var day = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        return new RevisionDate(day.Year, day.Month, day.Day);
    }

    private static Labels LabelsOf(Handout handout, DiagnosticBag diagnostics)
    {
        var words = LabelWords.For(handout.Language);
        if (words is null)
        {
            diagnostics.Report(
                StyleRules.NoWords,
                Place(handout),
                $"the tool has no words in the language \"{handout.Language}\"; its headings and labels are in English",
                $"the languages are {string.Join(", ", LabelWords.Languages)}");
        }

        return words ?? LabelWords.English;
    }

    private static SourceSpan Place(Handout handout) =>
        handout.LanguageSpan.File is null ? new SourceSpan(handout.File, 0, 0) : handout.LanguageSpan;

    private static string Language(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
