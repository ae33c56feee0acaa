using System.Globalization;
using System.Text;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Pdf.Tests.Text;

public sealed class LineBreakRulesTests
{
    [Fact]
    public void Every_case_of_the_standard_s_test_file_breaks_where_it_says()
    {
        var path = UnicodeData.Find("auxiliary/LineBreakTest.txt");
        Assert.SkipUnless(path is not null, "LineBreakTest.txt is not on this machine (Debian: unicode-data)");

        var failures = new List<string>();
        var cases = 0;
        foreach (var line in File.ReadLines(path!))
        {
            var parts = line.Split('#')[0].Split(' ', '\t').Where(part => part.Length > 0).ToArray();
            if (parts.Length == 0)
            {
                continue;
            }

            cases++;
            var text = new StringBuilder();
            var expected = new SortedSet<int>();
            foreach (var part in parts)
            {
                if (part == "÷")
                {
                    expected.Add(text.Length);
                }
                else if (part != "×")
                {
                    text.Append(char.ConvertFromUtf32(int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                }
            }

            expected.Remove(text.Length); // LB3 is not the algorithm's to answer
            var breaks = new LineBreak[text.Length];
            LineBreakRules.Find(text.ToString(), breaks);
            var found = breaks.Index().Where(place => place.Item != LineBreak.Prohibited).Select(place => place.Index);
            if (!expected.SetEquals(found))
            {
                failures.Add(line);
            }
        }

        Assert.True(cases > 7000);
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases}:\n{string.Join('\n', failures.Take(10))}");
    }
}
