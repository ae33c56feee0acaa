namespace HandoutGen.Pictures.Codes;

/// <summary>Error correction over the field of 256 elements that QR codes use (ISO/IEC 18004, 7.5.2): x⁸ + x⁴ + x³ + x² + 1.</summary>
internal static class ReedSolomon
{
    /// <summary>The generator polynomial of a degree, highest power first, without its leading 1.</summary>
    public static byte[] Generator(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                result[j] = (byte)(Product(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0));
            }

            root = Product(root, 2);
        }

        return result;
    }

    /// <summary>The codewords of correction of data.</summary>
    public static byte[] Remainder(ReadOnlySpan<byte> data, byte[] generator)
    {
        var result = new byte[generator.Length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ result[0]);
            result.AsSpan(1).CopyTo(result);
            result[^1] = 0;
            for (var i = 0; i < result.Length; i++)
            {
                result[i] ^= Product(generator[i], factor);
            }
        }

        return result;
    }

    private static byte Product(byte x, byte y)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((y >> i) & 1) * x;
        }

        return (byte)product;
    }
}
