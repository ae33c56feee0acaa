using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace HandoutGen.Hashing;

/// <summary>
/// SHA-256 (FIPS 180-4), for names and sums of content, never for secrets. The runtime's own asks for OpenSSL on Linux,
/// which a small container may not have and whose loading takes longer than all the hashes of a handout.
/// </summary>
public static class Sha256
{
    /// <summary>The length of a hash in bytes.</summary>
    public const int Length = 32;

    private const int BlockLength = 64;

    // §4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The hash of the data.</summary>
    public static byte[] HashData(ReadOnlySpan<byte> data)
    {
        // §5.3.3: the same of the square roots of the first eight primes.
        Span<uint> state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        var rest = data;
        for (; rest.Length >= BlockLength; rest = rest[BlockLength..])
        {
            Add(state, rest[..BlockLength]);
        }

        // §5.1.1: a one, zeros, and the length in bits as 64 bits, to whole blocks.
        Span<byte> last = stackalloc byte[2 * BlockLength];
        last.Clear();
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        last = last[..(rest.Length + 9 <= BlockLength ? BlockLength : 2 * BlockLength)];
        BinaryPrimitives.WriteUInt64BigEndian(last[^8..], (ulong)data.Length * 8);
        for (; last.Length > 0; last = last[BlockLength..])
        {
            Add(state, last[..BlockLength]);
        }

        var hash = new byte[Length];
        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(4 * i), state[i]);
        }

        return hash;
    }

    // §6.2.2.
    private static void Add(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var t = 0; t < 16; t++)
        {
            w[t] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * t)..]);
        }

        for (var t = 16; t < w.Length; t++)
        {
            var s0 = BitOperations.RotateRight(w[t - 15], 7) ^ BitOperations.RotateRight(w[t - 15], 18) ^ (w[t - 15] >> 3);
            var s1 = BitOperations.RotateRight(w[t - 2], 17) ^ BitOperations.RotateRight(w[t - 2], 19) ^ (w[t - 2] >> 10);
            w[t] = unchecked(w[t - 16] + s0 + w[t - 7] + s1);
        }

        // The eight variables change their parts from round to round, not their places.
        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        var constants = Constants;
        for (var t = 0; t < w.Length; t += 8)
        {
            var k = constants.Slice(t, 8);
            var words = w.Slice(t, 8);
            Round(a, b, c, ref d, e, f, g, ref h, unchecked(k[0] + words[0]));
            Round(h, a, b, ref c, d, e, f, ref g, unchecked(k[1] + words[1]));
            Round(g, h, a, ref b, c, d, e, ref f, unchecked(k[2] + words[2]));
            Round(f, g, h, ref a, b, c, d, ref e, unchecked(k[3] + words[3]));
            Round(e, f, g, ref h, a, b, c, ref d, unchecked(k[4] + words[4]));
            Round(d, e, f, ref g, h, a, b, ref c, unchecked(k[5] + words[5]));
            Round(c, d, e, ref f, g, h, a, ref b, unchecked(k[6] + words[6]));
            Round(b, c, d, ref e, f, g, h, ref a, unchecked(k[7] + words[7]));
        }

        ReadOnlySpan<uint> mixed = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < mixed.Length; i++)
        {
            state[i] = unchecked(state[i] + mixed[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint word)
    {
        var sum1 = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
        var t1 = unchecked(h + sum1 + ((e & f) ^ (~e & g)) + word);
        var sum0 = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
        d = unchecked(d + t1);
        h = unchecked(t1 + sum0 + ((a & b) ^ (a & c) ^ (b & c)));
    }
}
