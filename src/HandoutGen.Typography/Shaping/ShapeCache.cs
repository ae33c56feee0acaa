using System.Collections.Concurrent;
using Buffer = HarfBuzzSharp.Buffer;

namespace HandoutGen.Typography.Shaping;

/// <summary>
/// Words already shaped, in font units. Safe to share between threads and documents: shaping is a pure function of its key, so that what
/// is remembered never changes a result. Holds its fonts as long as it lives.
/// </summary>
public sealed class ShapeCache
{
    // Longer texts are whole paragraphs of a script without spaces: they do not come again.
    private const int LongestWord = 48;

    private readonly ConcurrentDictionary<ShapingKey, ConcurrentDictionary<string, ShapedText>> _tables = new();
    private readonly int _capacity;
    private int _count;
    private Buffer? _spare;

    /// <summary>An empty cache.</summary>
    /// <param name="capacity">How many words it holds before it starts anew.</param>
    public ShapeCache(int capacity = 32768)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>How many words are held.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The words shaped in one way, to be asked many times.</summary>
    internal ShapedWords For(in ShapingKey key) => new(this, key, _tables.GetOrAdd(key, static _ => new(StringComparer.Ordinal)));

    private ShapedText Shape(in ShapingKey key, ReadOnlySpan<char> text)
    {
        var buffer = Interlocked.Exchange(ref _spare, null) ?? new Buffer();
        var shaped = Shaper.Shape(key, text, buffer);
        if (Interlocked.CompareExchange(ref _spare, buffer, null) is not null)
        {
            buffer.Dispose();
        }

        return shaped;
    }

    private void Added()
    {
        if (Interlocked.Increment(ref _count) > _capacity)
        {
            _tables.Clear();
            Volatile.Write(ref _count, 0);
        }
    }

    /// <summary>The words of one key.</summary>
    internal readonly struct ShapedWords
    {
        private readonly ShapeCache _cache;
        private readonly ShapingKey _key;
        private readonly ConcurrentDictionary<string, ShapedText>.AlternateLookup<ReadOnlySpan<char>> _words;

        public ShapedWords(ShapeCache cache, in ShapingKey key, ConcurrentDictionary<string, ShapedText> words)
        {
            _cache = cache;
            _key = key;
            _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public ShapingKey Key => _key;

        public ShapedText this[ReadOnlySpan<char> word]
        {
            get
            {
                if (_words.TryGetValue(word, out var shaped))
                {
                    return shaped;
                }

                shaped = _cache.Shape(_key, word);
                if (word.Length <= LongestWord && _words.TryAdd(word, shaped))
                {
                    _cache.Added();
                }

                return shaped;
            }
        }
    }
}
