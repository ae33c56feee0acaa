using System.Globalization;
using System.Text;
using HandoutGen.Typography.Lines;

namespace HandoutGen.Pdf.Tests.Text;

/// <summary>Broken paragraphs as text, with how full each line is: a golden file to read and to judge. GOLDEN_ACCEPT=1 rewrites it, and fails.</summary>
public sealed class BrokenParagraphsTests
{
    private static readonly string[] Paragraphs =
    [
        "Neuroplastic symptoms are real, physical symptoms that the brain and nervous system generate or amplify. Neuroplasticity can cause pain or "
        + "symptoms to continue after an injury or illness has passed, or may arise in the absence of any injury or disease. The pain, fatigue, "
        + "dizziness, rash, or other symptoms are genuinely perceived by the brain: they are not imagined, exaggerated, or \"all in your head.\"",
        "It becomes a cycle of danger signal → symptom → fear → increased symptom. Once learned, this pattern can persist and even intensify long "
        + "after the original cause has passed, due to neuroplasticity. The alarm system has become sensitized, similar to a smoke detector that's "
        + "too sensitive, and now goes off from steam in the shower.",
        "This sensitization is more likely when a person's nervous system has been under significant stress. Stress can be due to a physical "
        + "injury, an illness, trauma, or emotional or relational stress, especially when that stress is ongoing, unresolved, or occurred "
        + "during a vulnerable period of life. It can also occur due to overfocus and fear associated with the symptom.",
        "Ashar, Y. K., Gordon, A., Schubiner, H., Uipi, C., Knight, K., Anderson, Z., et al. (2022). Effect of pain reprocessing therapy vs placebo "
        + "and usual care for patients with chronic back pain: A randomized clinical trial. JAMA Psychiatry, 79(1), 13–23. "
        + "https://doi.org/10.1001/jamapsychiatry.2021.2669",
        "See p. 3, pp. 12–14 and Fig. 2: take 5 mg at 10 a.m. (Dr. Levy's rule) – never more than 20 ml per day, i.e. a well-known and/or safe dose.",
    ];

    [Fact]
    public void Paragraphs_are_broken_as_the_golden_file_shows()
    {
        var dump = new StringBuilder();
        foreach (var width in new[] { 468.0, 330, 220 })
        {
            foreach (var paragraph in Paragraphs)
            {
                Dump(dump, paragraph, width, LineBreakOptions.Body);
            }
        }

        Dump(dump, "An Introduction for People Living With Chronic Symptoms (and the Clinicians Who Work With Them)", 330, LineBreakOptions.Heading);
        Dump(dump, "Understanding Neuroplastic Pain & Symptoms", 220, LineBreakOptions.Heading);
        Dump(dump, "What Helps the Brain to Feel Safe Again?", 200, LineBreakOptions.Heading);

        var file = Path.Combine(OutsideData.Repository, "tests/HandoutGen.Pdf.Tests/Text/golden/paragraphs.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, dump.ToString());
            Assert.Fail("the golden file was written anew: read it, and run again without GOLDEN_ACCEPT");
        }

        Assert.Equal(File.ReadAllText(file), dump.ToString(), ignoreLineEndingDifferences: true);
    }

    private static void Dump(StringBuilder dump, string text, double width, LineBreakOptions options)
    {
        dump.Append(CultureInfo.InvariantCulture, $"== {(options.Balance ? "balanced" : "running")}, {width} pt\n");
        foreach (var line in Typesetting.Lay(text, width, options))
        {
            var words = text.Substring(line.TextStart, line.TextLength).TrimEnd();
            dump.Append(CultureInfo.InvariantCulture, $"{Math.Round(100 * line.Width / width),4}% {words}\n");
        }
    }
}
