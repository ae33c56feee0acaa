using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HandoutGen.Yaml.Keys;

/// <summary>Writes a format's tables of keys as a JSON Schema (draft 2020-12), by which editors complete and check.</summary>
internal sealed class JsonSchema
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _stream = new();
    private readonly Utf8JsonWriter _json;

    private JsonSchema() => _json = new Utf8JsonWriter(_stream, Layout);

    /// <summary>The schema, ended by a line feed.</summary>
    /// <param name="title">What the file is.</param>
    /// <param name="root">The table of the whole file.</param>
    /// <param name="others">Every table that a key names, in the order in which they are written.</param>
    public static string Write(string title, KeyTable root, ImmutableArray<KeyTable> others)
    {
        var schema = new JsonSchema();
        schema.WriteRoot(title, root, others);
        return Encoding.UTF8.GetString(schema._stream.ToArray()) + "\n";
    }

    private void WriteRoot(string title, KeyTable root, ImmutableArray<KeyTable> others)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _json.WriteString("title", title);
        WriteMap(root);
        _json.WriteStartObject("$defs");
        foreach (var table in others)
        {
            _json.WriteStartObject(table.Name);
            WriteMap(table);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WriteMap(KeyTable table)
    {
        _json.WriteString("type", "object");
        _json.WriteBoolean("additionalProperties", table.AllowsOthers);
        if (table.Keys.Any(key => key.IsRequired))
        {
            WriteWords("required", table.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        }

        if (!table.OneOf.IsEmpty)
        {
            _json.WriteStartArray("anyOf");
            foreach (var name in table.OneOf)
            {
                _json.WriteStartObject();
                WriteWords("required", [name]);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        _json.WriteStartObject("properties");
        foreach (var key in table.Keys)
        {
            _json.WriteStartObject(key.Name);
            _json.WriteString("description", key.Help);
            WriteType(key.Type, mayBeEmpty: !key.IsRequired);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    // An optional key may stand without a value: "subtitle:" reads as absent.
    private void WriteType(KeyType type, bool mayBeEmpty)
    {
        switch (type)
        {
            case AnyType:
                break;
            case TextType text:
                WriteKinds(mayBeEmpty, "string", "number", "boolean");
                WriteText(text);
                break;
            case IntegerType integer:
                WriteKinds(mayBeEmpty, "integer");
                _json.WriteNumber("minimum", integer.Minimum);
                _json.WriteNumber("maximum", integer.Maximum);
                break;
            case NumberType:
                WriteKinds(mayBeEmpty, "number");
                break;
            case FlagType:
                WriteKinds(mayBeEmpty, "boolean");
                break;
            case ChoiceType choice when !mayBeEmpty:
                WriteWords("enum", choice.Words);
                break;
            case MapType map when !mayBeEmpty:
                _json.WriteString("$ref", $"#/$defs/{map.Table}");
                break;
            case OpenMapType open:
                WriteKinds(mayBeEmpty, "object");
                WriteNested("additionalProperties", open.Value);
                break;
            case ListType list:
                WriteKinds(mayBeEmpty, "array");
                if (list.Minimum > 0)
                {
                    _json.WriteNumber("minItems", list.Minimum);
                }

                WriteNested("items", list.Item);
                break;
            default:
                WriteAlternatives(type is EitherType either ? either.Types : [type], mayBeEmpty);
                break;
        }
    }

    private void WriteText(TextType text)
    {
        if (text.Pattern is not null)
        {
            _json.WriteString("pattern", text.Pattern);
        }

        if (text.MinimumLength > 0)
        {
            _json.WriteNumber("minLength", text.MinimumLength);
        }

        if (text.MaximumLength is { } most)
        {
            _json.WriteNumber("maxLength", most);
        }

        if (text.Default is not null)
        {
            _json.WriteString("default", text.Default);
        }
    }

    private void WriteAlternatives(ImmutableArray<KeyType> types, bool mayBeEmpty)
    {
        _json.WriteStartArray("anyOf");
        foreach (var type in types)
        {
            _json.WriteStartObject();
            WriteType(type, mayBeEmpty: false);
            _json.WriteEndObject();
        }

        if (mayBeEmpty)
        {
            _json.WriteStartObject();
            _json.WriteString("type", "null");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteNested(string name, KeyType type)
    {
        _json.WriteStartObject(name);
        WriteType(type, mayBeEmpty: false);
        _json.WriteEndObject();
    }

    private void WriteKinds(bool mayBeEmpty, params ReadOnlySpan<string> kinds)
    {
        if (kinds.Length == 1 && !mayBeEmpty)
        {
            _json.WriteString("type", kinds[0]);
            return;
        }

        WriteWords("type", mayBeEmpty ? [.. kinds, "null"] : [.. kinds]);
    }

    private void WriteWords(string name, IEnumerable<string> words)
    {
        _json.WriteStartArray(name);
        foreach (var word in words)
        {
            _json.WriteStringValue(word);
        }

        _json.WriteEndArray();
    }
}
