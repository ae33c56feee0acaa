namespace HandoutGen.Output;

/// <summary>A file that is to be written, whole, in memory.</summary>
/// <param name="Path">Relative to the output folder, with '/'.</param>
/// <param name="Bytes">What the file will hold.</param>
public sealed record Artifact(string Path, ReadOnlyMemory<byte> Bytes);
