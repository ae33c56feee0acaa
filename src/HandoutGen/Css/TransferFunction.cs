namespace HandoutGen.Css;

/// <summary>The transfer function of sRGB (IEC 61966-2-1), which Display P3 shares.</summary>
internal static class TransferFunction
{
    private static readonly double[] Decoded = [.. Enumerable.Range(0, 256).Select(channel => Decode(channel / 255.0))];

    /// <summary>From an encoded channel to linear light; negative values are mirrored (CSS Color 4 §10.2).</summary>
    public static double Decode(double channel)
    {
        var size = Math.Abs(channel);
        return size <= 0.04045 ? channel / 12.92 : Math.CopySign(Math.Pow((size + 0.055) / 1.055, 2.4), channel);
    }

    /// <summary>From an encoded channel of eight bits to linear light.</summary>
    public static double Decode(byte channel) => Decoded[channel];

    /// <summary>From linear light to an encoded channel.</summary>
    public static double Encode(double channel)
    {
        var size = Math.Abs(channel);
        return size <= 0.0031308 ? channel * 12.92 : Math.CopySign((1.055 * Math.Pow(size, 1 / 2.4)) - 0.055, channel);
    }

    /// <summary>From linear light to eight bits, clamped.</summary>
    public static byte ToByte(double linear) => Quantise(Encode(linear));

    /// <summary>From an encoded channel to eight bits, clamped.</summary>
    public static byte Quantise(double encoded) => (byte)Math.Clamp(Math.Round(encoded * 255, MidpointRounding.AwayFromZero), 0, 255);
}
