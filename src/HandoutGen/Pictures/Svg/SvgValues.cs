using System.Collections.Immutable;

namespace HandoutGen.Pictures.Svg;

/// <summary>Puts values in the places of <c>var()</c> and <c>light-dark()</c>; pictures are shown in their form for light grounds.</summary>
internal static class SvgValues
{
    // A variable of variables that grow each time comes to gigabytes.
    private const int MostSteps = 64;
    private const int Longest = 4_096;

    /// <summary>The value; null where a variable leads to none.</summary>
    public static string? Resolve(string value, ImmutableSortedDictionary<string, string> variables)
    {
        for (var step = 0; Find(value, out var name, out var start, out var end); step++)
        {
            if (step == MostSteps || value.Length > Longest)
            {
                return null;
            }

            var arguments = SvgStyleSheet.Split(value[(start + name.Length + 1)..(end - 1)], ',').ToArray();
            var instead = name == "light-dark" ? arguments[0].Trim()
                : variables.TryGetValue(arguments[0].Trim(), out var known) ? known
                : arguments.Length > 1 ? string.Join(',', arguments[1..]).Trim()
                : null;
            if (instead is null)
            {
                return null;
            }

            value = string.Concat(value.AsSpan(0, start), instead, value.AsSpan(end));
        }

        return value;
    }

    private static bool Find(string value, out string name, out int start, out int end)
    {
        foreach (var function in (ReadOnlySpan<string>)["var", "light-dark"])
        {
            start = value.IndexOf(function + "(", StringComparison.OrdinalIgnoreCase);
            var depth = 0;
            for (end = start < 0 ? value.Length : start; end < value.Length; end++)
            {
                depth += value[end] switch { '(' => 1, ')' => -1, _ => 0 };
                if (value[end] == ')' && depth == 0)
                {
                    name = function;
                    end++;
                    return true;
                }
            }
        }

        (name, start, end) = ("", 0, 0);
        return false;
    }
}
