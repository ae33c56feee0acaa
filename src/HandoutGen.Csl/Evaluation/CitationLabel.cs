using System.Globalization;
using System.Text;
using HandoutGen.Csl.Styles;

namespace HandoutGen.Csl.Evaluation;

/// <summary>The <c>citation-label</c> variable: the data's own, or letters of the first authors' names and the year's last two digits.</summary>
internal static class CitationLabel
{
    public static string Of(ItemData item)
    {
        if (item.Text(Variables.CitationLabel) is { Length: > 0 } given)
        {
            return given;
        }

        var label = new StringBuilder();
        var names = item.Names(Variables.Author) ?? item.Names(Variables.Editor);
        if (names is not null)
        {
            var count = Math.Min(names.Names.Length, 4);
            var letters = count switch { 1 => 4, 2 => 2, 3 => 2, _ => 1 };
            for (var i = 0; i < count; i++)
            {
                var name = NameParsing.Prepare(names.Names[i]);
                var family = name.Family ?? name.Literal ?? string.Empty;
                var take = count == 3 && i > 0 ? 1 : letters;
                foreach (var c in family)
                {
                    if (take == 0)
                    {
                        break;
                    }

                    if (!char.IsLetter(c))
                    {
                        continue;
                    }

                    label.Append(c);
                    take--;
                }
            }
        }
        else
        {
            var title = item.Text(Variables.Title) ?? "Unti";
            label.Append(new string([.. title.Where(char.IsLetter).Take(4)]));
        }

        if (item.Date(Variables.Issued)?.Start is { } start)
        {
            var year = Math.Abs((long)start.Year).ToString(CultureInfo.InvariantCulture);
            label.Append(year.Length > 2 ? year[^2..] : year);
        }

        return label.ToString();
    }
}
