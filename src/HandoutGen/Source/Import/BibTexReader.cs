using System.Collections.Immutable;
using System.Text;

namespace HandoutGen.Source.Import;

/// <summary>Reads BibTeX and BibLaTeX: <c>@article{ashar2022, title = {…}, year = 2022}</c>, with strings, <c>#</c> and months. Values keep their LaTeX.</summary>
internal sealed class BibTexReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string _text;
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<ForeignRecord>.Builder _records = ImmutableArray.CreateBuilder<ForeignRecord>();
    private readonly ImmutableArray<ForeignFault>.Builder _faults = ImmutableArray.CreateBuilder<ForeignFault>();
    private int _at;

    private BibTexReader(string text)
    {
        _text = text;
        for (var month = 0; month < Months.Length; month++)
        {
            _strings[Months[month]] = (month + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The records of a file.</summary>
    public static ForeignRecords Read(string text)
    {
        var reader = new BibTexReader(text);
        reader.ReadAll();
        return new ForeignRecords(reader._records.ToImmutable(), reader._faults.ToImmutable());
    }

    private bool IsAtEnd => _at >= _text.Length;

    private void ReadAll()
    {
        while ((_at = _text.IndexOf('@', Math.Min(_at, _text.Length))) >= 0)
        {
            var begin = _at++;
            var type = Word().ToLowerInvariant();
            SkipSpace();
            if (type.Length == 0 || IsAtEnd || _text[_at] is not ('{' or '('))
            {
                continue; // an address in a comment
            }

            var closing = _text[_at++] == '{' ? '}' : ')';
            switch (type)
            {
                case "comment":
                    SkipGroup(closing);
                    break;
                case "preamble":
                    SkipGroup(closing);
                    break;
                case "string":
                    ReadString();
                    break;
                default:
                    ReadEntry(type, begin, closing);
                    break;
            }
        }
    }

    private void ReadString()
    {
        SkipSpace();
        var name = Word();
        SkipSpace();
        if (!IsAtEnd && _text[_at] == '=')
        {
            _at++;
            _strings[name] = Value();
        }
    }

    private void ReadEntry(string type, int begin, char closing)
    {
        var end = _text.AsSpan(_at).IndexOfAny(',', closing, '\n');
        var key = end < 0 ? "" : _text.Substring(_at, end).Trim();
        _at = end < 0 ? _text.Length : _at + end;
        var fields = ImmutableArray.CreateBuilder<ForeignField>();
        while (true)
        {
            SkipSpace();
            while (!IsAtEnd && _text[_at] == ',')
            {
                _at++;
                SkipSpace();
            }

            if (IsAtEnd)
            {
                _faults.Add(new ForeignFault(begin, $"the entry \"{key}\" is never closed", $"close it with \"{closing}\""));
                break;
            }

            if (_text[_at] == closing)
            {
                _at++;
                break;
            }

            var start = _at;
            var name = Word().ToLowerInvariant();
            SkipSpace();
            if (name.Length == 0 || IsAtEnd || _text[_at] != '=')
            {
                _faults.Add(new ForeignFault(Math.Min(_at, _text.Length - 1), $"the entry \"{key}\" has something here that is no field", "write name = {value}, and a comma after each but the last"));
                var next = _text.IndexOf("\n@", _at, StringComparison.Ordinal);
                _at = next < 0 ? _text.Length : next + 1;
                break;
            }

            _at++;
            var value = Value();
            if (value.Length > 0)
            {
                fields.Add(new ForeignField(name, value, start));
            }
        }

        _records.Add(new ForeignRecord(type, key.Length > 0 ? key : null, fields.ToImmutable(), begin));
    }

    // {group} # "text" # name # 2022
    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            if (IsAtEnd)
            {
                break;
            }

            if (_text[_at] == '{')
            {
                var begin = ++_at;
                SkipGroup('}');
                value.Append(_text.AsSpan(begin, Math.Max(0, _at - 1 - begin)));
            }
            else if (_text[_at] == '"')
            {
                value.Append(Quoted());
            }
            else
            {
                var word = Word();
                value.Append(_strings.GetValueOrDefault(word, word));
                if (word.Length == 0)
                {
                    break;
                }
            }

            SkipSpace();
        }
        while (!IsAtEnd && _text[_at] == '#' && ++_at > 0);
        return string.Join(' ', value.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private string Quoted()
    {
        var begin = ++_at;
        for (var depth = 0; !IsAtEnd && (_text[_at] != '"' || depth > 0); _at++)
        {
            depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        var value = _text[begin..Math.Min(_at, _text.Length)];
        _at++;
        return value;
    }

    // To past the closing sign of a group that is open.
    private void SkipGroup(char closing)
    {
        for (var depth = 0; !IsAtEnd; _at++)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                _at++;
            }
            else if (c == closing && depth == 0)
            {
                _at++;
                return;
            }
            else
            {
                depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }
    }

    private string Word()
    {
        var begin = _at;
        while (!IsAtEnd && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or ':' or '.' or '+' or '/'))
        {
            _at++;
        }

        return _text[begin..Math.Min(_at, _text.Length)];
    }

    private void SkipSpace()
    {
        while (!IsAtEnd && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '%'))
        {
            if (_text[_at] == '%')
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end;
            }
            else
            {
                _at++;
            }
        }
    }
}
