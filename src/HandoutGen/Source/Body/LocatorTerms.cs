using System.Collections.Frozen;

namespace HandoutGen.Source.Body;

/// <summary>The words that introduce a locator.</summary>
internal static class LocatorTerms
{
    /// <summary>Each term with its CSL locator type (CSL 1.0.2 specification, appendix IV, "Locators").</summary>
    public static FrozenDictionary<string, string> All { get; } = Build();

    private static FrozenDictionary<string, string> Build()
    {
        (string Type, string Terms)[] table =
        [
            ("act", "act|acts"),
            ("appendix", "appendix|appendices|app.|apps."),
            ("article-locator", "article|articles|art.|arts."),
            ("book", "book|books|bk.|bks.|libro|livre|Buch"),
            ("canon", "canon|canons|can.|cann."),
            ("chapter", "chapter|chapters|chap.|chaps.|ch.|chs.|capítulo|capítulos|cap.|caps.|chapitre|chapitres|Kapitel|Kap."),
            ("column", "column|columns|col.|cols.|columna|colonne|Spalte|Sp."),
            ("elocation", "elocation|location|loc.|e-location"),
            ("equation", "equation|equations|eq.|eqs.|ecuación|équation|Gleichung"),
            ("figure", "figure|figures|fig.|figs.|figura|figuras|Abbildung|Abb."),
            ("folio", "folio|folios|fol.|fols."),
            ("issue", "issue|number|numbers|no.|nos.|número|núm.|numéro|n°|Nummer|Nr."),
            ("line", "line|lines|l.|ll.|línea|líneas|ligne|lignes|Zeile|Zeilen|Z."),
            ("note", "note|notes|n.|nn.|nota|notas|Fußnote|Anm."),
            ("opus", "opus|opera|op.|opp."),
            ("page", "page|pages|p.|pp.|página|páginas|pág.|págs.|Seite|Seiten|S.|pagina|стр.|с."),
            ("paragraph", "paragraph|paragraphs|para.|paras.|par.|pars.|¶|¶¶|párrafo|párrafos|párr.|paragraphe|Absatz|Abs."),
            ("part", "part|parts|pt.|pts.|parte|partes|partie|parties|Teil|Teile"),
            ("rule", "rule|rules|regla|règle"),
            ("scene", "scene|scenes|sc.|scs."),
            ("section", "section|sections|sec.|secs.|sect.|§|§§|sección|secciones|secc.|Abschnitt"),
            ("sub-verbo", "sub verbo|sub verbis|s.v.|s.vv."),
            ("supplement", "supplement|supplements|supp.|supps."),
            ("table", "table|tables|tbl.|tbls.|tabla|tablas|tableau|Tabelle|Tab."),
            ("timestamp", "timestamp|timestamps|minute|min."),
            ("title-locator", "title|titles|tit."),
            ("verse", "verse|verses|v.|vv.|verso|versos|vers"),
            ("version", "version|versions|ver."),
            ("volume", "volume|volumes|vol.|vols.|volumen|tomo|tome|Band|Bd."),
        ];
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (type, terms) in table)
        {
            foreach (var term in terms.Split('|'))
            {
                all.Add(term, type);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
