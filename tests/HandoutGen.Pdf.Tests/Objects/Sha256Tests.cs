using System.Security.Cryptography;
using CsCheck;
using HandoutGen.Hashing;
using HandoutGen.Pdf.Objects;

namespace HandoutGen.Pdf.Tests.Objects;

public sealed class Sha256Tests
{
    [Fact]
    public void The_hash_is_the_runtimes_own_for_every_length_around_the_padding()
    {
        for (var length = 0; length <= 260; length++)
        {
            byte[] data = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];
            Assert.Equal(SHA256.HashData(data), Sha256.HashData(data));
        }
    }

    [Fact]
    public void The_hash_is_the_runtimes_own_for_any_data() =>
        Gen.Byte.Array[0, 5000].Sample(data => SHA256.HashData(data).AsSpan().SequenceEqual(Sha256.HashData(data)), iter: 500);
}
