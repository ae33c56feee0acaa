using System.Text;
using HandoutGen.Typography.Lines;
using HandoutGen.Typography.Unicode;

namespace HandoutGen.Pdf.Tests.Text;

public sealed class TypographicBreaksTests
{
    // "|" stands where a line may break besides after spaces, "_" for a space that a line may not break at.
    [Theory]
    [InlineData("Ashar, Y._K., Gordon, A._Z.")]
    [InlineData("(Ashar_et_al., 2022)")]
    [InlineData("take 5_mg or 2.5_ml, 11_pt, 30_min.")]
    [InlineData("see p._3, (pp._3–4), Figure_2 and vol._12")]
    [InlineData("ask Dr._Levy or Mrs._B. first")]
    [InlineData("by Howard Schubiner,_M.D., and Alan Gordon,_LCSW")]
    [InlineData("danger_→ symptom_→ fear")]
    [InlineData("pain_– real pain_… yes—|no")]
    [InlineData("lying still.\" —_a patient; by ten. –_Anna_– or")]
    [InlineData("—_a patient, 2025")]
    [InlineData("call (555)_010-0142 or +44_20 7946 0018, (0161)_496 0000, Ashar (2020) 12 times")]
    [InlineData("(n_=_12, p_<_.05)")]
    [InlineData("a well-|known e-mail and hand/|wrist w/o -ing 1/2")]
    [InlineData("he \"said\" (so)")]
    [InlineData("about 10_000 people, in 2022 100 came")]
    [InlineData("Il dit «_oui_» et part_!", "fr")]
    [InlineData("siehe S._3, z._B. Abb._2", "de")]
    [InlineData("Ból i_lęk w_ciele", "pl")]
    [InlineData("I am a man")]
    [InlineData("soft\u00ADhyphen")]
    [InlineData("https://doi.org/|10.1001/|jamapsychiatry.|2021.|2669.")]
    [InlineData("(https://example.org/|a-|path/|with_|parts|?q|=long|&other|=value)")]
    [InlineData("doi:|10.1001/|jama")]
    [InlineData("write to info@example.org, or a.very.|long.|name.|of.|somebody@|practice.|example.org or www.example.org/|now, www.pain.|psychologycenter.com")]
    [InlineData("See example.com/|page; not this.that or 1.5/2.5")]
    public void Lines_break_where_typography_allows(string marked, string language = "en-US")
    {
        var text = marked.Replace("|", "").Replace("with_parts", "with\u0001parts").Replace('_', ' ').Replace('\u0001', '_');
        var breaks = new LineBreak[text.Length];
        LineBreakRules.Find(text, breaks);
        TypographicBreaks.Apply(text, language, breaks);

        var found = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var afterSpace = i > 0 && text[i - 1] == ' ';
            if (afterSpace && breaks[i] == LineBreak.Prohibited)
            {
                found[^1] = '_';
            }
            else if (!afterSpace && breaks[i] != LineBreak.Prohibited)
            {
                found.Append('|');
            }

            found.Append(text[i]);
        }

        Assert.Equal(marked, found.ToString());
    }
}
