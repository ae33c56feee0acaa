using System.Collections.Immutable;

namespace HandoutGen.Source.Import;

/// <summary>A reference as another program's file has it: fields in the order of the file, none of them understood yet.</summary>
/// <param name="Type">The file's word for its type; empty for none.</param>
/// <param name="Key">The key that the file gives it, or null.</param>
/// <param name="Fields">Its fields; a tag may stand several times.</param>
/// <param name="Offset">Where it begins in the file.</param>
internal sealed record ForeignRecord(string Type, string? Key, ImmutableArray<ForeignField> Fields, int Offset)
{
    /// <summary>The first value of a tag, or null.</summary>
    public string? Value(string tag) => Fields.FirstOrDefault(field => field.Tag == tag)?.Value;
}

/// <summary>One field of a record.</summary>
/// <param name="Tag">Its name, in the letters of the format's table.</param>
/// <param name="Value">Its value, as text with the rich-text tags of CSL-JSON.</param>
/// <param name="Offset">Where it stands in the file.</param>
internal sealed record ForeignField(string Tag, string Value, int Offset);

/// <summary>What a file could be read to, and where it could not.</summary>
/// <param name="Records">The records.</param>
/// <param name="Faults">Stretches that are no record.</param>
internal sealed record ForeignRecords(ImmutableArray<ForeignRecord> Records, ImmutableArray<ForeignFault> Faults);

/// <summary>Something that is no part of the format.</summary>
internal sealed record ForeignFault(int Offset, string Message, string Hint);
