using System.Text;

namespace HandoutGen.Pdf.Structure;

/// <summary>Names of destinations and elements as byte strings: UTF-8, which a link from outside ("#id") uses too.</summary>
internal static class DestinationNames
{
    /// <summary>The bytes of a name.</summary>
    public static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(name);

    /// <summary>The entries in the order of their names' bytes, as a name tree needs them.</summary>
    public static List<(byte[] Name, T Value)> Sorted<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        List<(byte[] Name, T Value)> sorted = [.. entries.Select(entry => (Bytes(entry.Key), entry.Value))];
        sorted.Sort((a, b) => a.Name.AsSpan().SequenceCompareTo(b.Name));
        return sorted;
    }
}
