using System.Collections.Immutable;
using HandoutGen.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HandoutGen.Yaml;

/// <summary>Reads YAML into nodes that know their place. JSON is read by the same rules.</summary>
public static class YamlReader
{
    /// <summary>How deep lists and maps may nest.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many values a file may hold, with every alias counted as what it stands for.</summary>
    public const int MaximumNodes = 500_000;

    /// <summary>
    /// The file's only document, or null after a diagnostic. An alias is the very node that its anchor names.
    /// </summary>
    public static YamlNode? Read(SourceFile file, DiagnosticBag diagnostics) => Read(file, null, diagnostics);

    /// <summary>Reads a file of a format that knows more of lines that are no YAML than YAML does.</summary>
    internal static YamlNode? Read(SourceFile file, LineKnowledge? knowledge, DiagnosticBag diagnostics)
    {
        var reading = new Reading(file, diagnostics);
        try
        {
            return reading.ReadOnlyDocument();
        }
        catch (YamlException exception)
        {
            MalformedYaml.Report(
                file, (int)exception.Start.Index, (int)exception.End.Index, exception.Message, reading.LastOpening, knowledge, diagnostics);
        }
        catch (ArgumentOutOfRangeException)
        {
            // So YamlDotNet 18 says that an escape of half a character is followed by that of another character.
            MalformedYaml.Report(file, reading.Position, file.Text.Length, "Unicode surrogates", reading.LastOpening, knowledge, diagnostics);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 18 says so of "[1, 2" followed by a line that holds a key.
            MalformedYaml.Report(file, file.Text.Length, file.Text.Length, "", reading.LastOpening, knowledge, diagnostics);
        }

        return null;
    }

    private sealed class Reading(SourceFile file, DiagnosticBag diagnostics)
    {
        private readonly Parser _parser = new(new StringReader(file.Text));

        private readonly Dictionary<string, (YamlNode Node, long Size)> _anchors = new(StringComparer.Ordinal);

        // Anchors of unquoted words that no alias has named yet.
        private readonly Dictionary<string, SourceSpan> _unused = new(StringComparer.Ordinal);

        private readonly Stack<int> _flowOpenings = [];

        private bool _gaveUp;

        /// <summary>The offset of the innermost <c>[</c> or <c>{</c> that is still open, or -1.</summary>
        public int LastOpening => _flowOpenings.TryPeek(out var offset) ? offset : -1;

        /// <summary>The offset of the end of the last event.</summary>
        public int Position => (int)Math.Min(_parser.Current?.End.Index ?? 0, file.Text.Length);

        private ParsingEvent Current => _parser.Current ?? throw new InvalidOperationException("no event");

        public YamlNode? ReadOnlyDocument()
        {
            _parser.MoveNext(); // StreamStart
            _parser.MoveNext();
            if (Current is StreamEnd)
            {
                diagnostics.Report(YamlRules.Empty, new SourceSpan(file, 0, 0), "the file is empty", "was it saved? `handoutgen init` writes a handout to begin with");
                return null;
            }

            _parser.MoveNext(); // past DocumentStart
            var (node, _) = ReadNode(0);
            if (_gaveUp)
            {
                return null;
            }

            _parser.MoveNext(); // past DocumentEnd
            if (Current is DocumentStart second)
            {
                diagnostics.Report(
                    YamlRules.SeveralDocuments,
                    Span(second.Start.Index, second.Start.Index + 3),
                    "a second YAML document begins here",
                    IsFrontMatter((int)second.Start.Index)
                        ? "delete this line, and put the text that follows under \"sections:\", into the \"body\" of a section: a handout has no front matter"
                        : "delete this line: a handout is one document from its first line to its last");
                return null;
            }

            foreach (var (anchor, place) in _unused)
            {
                LostText.ReportAnchor(anchor, place, diagnostics);
            }

            return node;
        }

        // Text follows, not keys.
        private bool IsFrontMatter(int marker) =>
            Enumerable.Range(file.LineAndColumn(marker).Line + 1, 2).All(number => number > file.LineCount || YamlLine.Of(file, number).Key is null);

        // Reads the node that the current event begins, and leaves the parser on the event after it.
        private (YamlNode Node, long Size) ReadNode(int depth)
        {
            var first = Current;
            var anchor = first is NodeEvent { Anchor.IsEmpty: false } named ? named.Anchor.Value : null;
            (YamlNode Node, long Size) result = first switch
            {
                Scalar scalar => (ReadScalar(scalar), 1),
                AnchorAlias alias => ReadAlias(alias),
                SequenceStart sequence => ReadSequence(sequence, depth),
                MappingStart mapping => ReadMapping(mapping, depth),
                _ => throw new InvalidOperationException(first.GetType().Name),
            };
            if (anchor is not null)
            {
                _anchors[anchor] = result;
            }

            if (result.Size > MaximumNodes)
            {
                GiveUp(result.Node.Span, $"the file holds more than {MaximumNodes} values");
            }

            return result;
        }

        private YamlScalar ReadScalar(Scalar scalar)
        {
            _parser.MoveNext();
            var style = scalar.Style switch
            {
                ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
                ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
                ScalarStyle.Literal => YamlScalarStyle.Literal,
                ScalarStyle.Folded => YamlScalarStyle.Folded,
                _ => YamlScalarStyle.Plain,
            };

            // JSON from other programs has the line ends of Windows as escapes.
            var value = scalar.Value.Contains('\r') ? scalar.Value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : scalar.Value;
            var result = new YamlScalar(value, style, Span(StartOfScalar(scalar, style), scalar.End.Index));
            InvisibleCharacters.Report(result, diagnostics);
            LostText.ReportComment(result, diagnostics);
            if (style == YamlScalarStyle.Plain && !scalar.Tag.IsEmpty && scalar.Tag.Value.StartsWith('!') && scalar.Tag.Value.Length > 1)
            {
                LostText.ReportTag(scalar.Tag.Value, Span(scalar.Start.Index, scalar.Start.Index), diagnostics);
            }
            else if (style == YamlScalarStyle.Plain && !scalar.Anchor.IsEmpty)
            {
                _unused[scalar.Anchor.Value] = Span(scalar.Start.Index, scalar.Start.Index);
            }

            return result;
        }

        // A tag or an anchor belongs to the event; the span begins at the value itself.
        private long StartOfScalar(Scalar scalar, YamlScalarStyle style)
        {
            var start = (int)scalar.Start.Index;
            if (scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty)
            {
                return start;
            }

            var text = file.Text;
            while (start < text.Length && text[start] is '&' or '!' or ' ' or '\n' or '\r')
            {
                if (text[start] is '&' or '!')
                {
                    while (start < text.Length && !char.IsWhiteSpace(text[start]))
                    {
                        start++;
                    }
                }
                else
                {
                    start++;
                }
            }

            return style == YamlScalarStyle.Plain && scalar.Value.Length == 0 ? scalar.End.Index : start;
        }

        private (YamlNode Node, long Size) ReadAlias(AnchorAlias alias)
        {
            _parser.MoveNext();
            if (_anchors.TryGetValue(alias.Value.Value, out var target))
            {
                _unused.Remove(alias.Value.Value);
                return target;
            }

            var span = Span(alias.Start.Index, alias.End.Index);
            diagnostics.Report(
                YamlRules.UnknownAlias,
                span,
                $"\"*{alias.Value.Value}\" is an alias in YAML, and nothing has that name",
                MisplacedLine.InQuotes(span.File!, span.Start));
            _gaveUp = true;
            return (new YamlScalar("", YamlScalarStyle.DoubleQuoted, span), 1);
        }

        private (YamlNode Node, long Size) ReadSequence(SequenceStart start, int depth)
        {
            Open(start.Style == SequenceStyle.Flow, start.Start, start.End);
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            var size = 1L;
            _parser.MoveNext();
            while (Current is not SequenceEnd && Continues(depth, start.Start))
            {
                var (item, itemSize) = ReadNode(depth + 1);
                items.Add(item);
                size += itemSize;
            }

            var span = Close(start.Style == SequenceStyle.Flow, start.Start, items.Count == 0 ? null : items[^1]);
            return (new YamlSequence(items.DrainToImmutable(), span), size);
        }

        private (YamlNode Node, long Size) ReadMapping(MappingStart start, int depth)
        {
            Open(start.Style == MappingStyle.Flow, start.Start, start.End);
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            var twice = new List<YamlScalar>();
            var size = 1L;
            _parser.MoveNext();
            while (Current is not MappingEnd && Continues(depth, start.Start))
            {
                var (keyNode, keySize) = ReadNode(depth + 1);
                var (value, valueSize) = _gaveUp ? (keyNode, 0) : ReadNode(depth + 1);
                size += keySize + valueSize;
                if (keyNode is YamlScalar { Style: YamlScalarStyle.Plain, Value: [var indent, ..] } && char.IsWhiteSpace(indent))
                {
                    MalformedYaml.ReportSpace(keyNode.Span, diagnostics);
                    _gaveUp = true;
                    break;
                }

                if (keyNode is not YamlScalar key)
                {
                    diagnostics.Report(
                        YamlRules.WrongShape,
                        keyNode.Span,
                        "a key has to be a word, not a list or a map",
                        "put text that begins with a bracket or a brace in quotes");
                    continue;
                }

                if (seen.TryAdd(key.Value, key))
                {
                    entries.Add(new YamlEntry(key, value));
                    continue;
                }

                twice.Add(key);
            }

            ReportTwice(twice, seen);

            var span = Close(start.Style == MappingStyle.Flow, start.Start, entries.Count == 0 ? null : entries[^1].Value);
            return (new YamlMapping(entries.DrainToImmutable(), span), size);
        }

        // Several keys again are the next item of a list that has no dashes: one mistake.
        private void ReportTwice(List<YamlScalar> keys, Dictionary<string, YamlScalar> first)
        {
            if (keys.Count > 0)
            {
                diagnostics.Report(
                    YamlRules.DuplicateKey,
                    keys[0].Span,
                    $"the key \"{keys[0].Value}\" is given twice; the first is on line {file.LineAndColumn(first[keys[0].Value].Span.Start).Line}",
                    keys.Count == 1 ? "keep one of them" : "begin each item of a list with \"- \", or keep one of each key");
            }
        }

        private bool Continues(int depth, Mark start)
        {
            if (depth >= MaximumDepth)
            {
                GiveUp(Span(start.Index, start.Index + 1), $"lists and maps nest more than {MaximumDepth} deep here");
            }

            return !_gaveUp;
        }

        private void GiveUp(SourceSpan span, string message)
        {
            if (!_gaveUp)
            {
                diagnostics.Report(YamlRules.TooDeep, span, message);
            }

            _gaveUp = true;
        }

        private void Open(bool isFlow, Mark start, Mark end)
        {
            if (isFlow)
            {
                _flowOpenings.Push((int)Math.Max(start.Index, end.Index - 1));
            }
        }

        private SourceSpan Close(bool isFlow, Mark start, YamlNode? last)
        {
            if (_gaveUp)
            {
                return Span(start.Index, start.Index + 1);
            }

            if (isFlow)
            {
                _flowOpenings.Pop();
                var end = Current.Start.Index + 1;
                _parser.MoveNext();
                return Span(start.Index, end);
            }

            // The end event of a block stands where the next one begins; the block ends with its last value.
            _parser.MoveNext();
            return Span(start.Index, Math.Max(start.Index, last is null ? 0 : last.Span.Start + last.Span.Length));
        }

        private SourceSpan Span(long start, long end)
        {
            var first = (int)Math.Min(start, file.Text.Length);
            return new SourceSpan(file, first, (int)Math.Clamp(end - first, 0, file.Text.Length - first));
        }
    }
}
