using System.Text.RegularExpressions;

namespace HandoutGen.Source.References;

/// <summary>The marks by which the parts of a printed reference are told. None can run long: each is anchored, or free of nested repeats.</summary>
internal static partial class PrintedMarks
{
    [GeneratedRegex(@"^\s*(?:[-*•]\s+|\[?\d{1,3}[\].)]\s+)")]
    public static partial Regex Number();

    [GeneratedRegex(@"(?:https?://(?:dx\.)?doi\.org/|doi:\s*|DOI:?\s+)?(?<value>10\.\d{4,9}/[^\s""<>]+)", RegexOptions.IgnoreCase)]
    public static partial Regex Doi();

    [GeneratedRegex(@"PMCID:?\s*(?<value>PMC\d+)[.;]?", RegexOptions.IgnoreCase)]
    public static partial Regex Pmcid();

    [GeneratedRegex(@"PMID:?\s*(?<value>\d{4,9})[.;]?", RegexOptions.IgnoreCase)]
    public static partial Regex Pmid();

    [GeneratedRegex(@"(?<value>https?://[^\s<>]+)")]
    public static partial Regex Url();

    [GeneratedRegex(@"[(\[]?\b(?:accessed|last accessed|cited|viewed)\b:?[^)\].]{0,30}[)\]]?\.?", RegexOptions.IgnoreCase)]
    public static partial Regex Accessed();

    [GeneratedRegex(@"(?:Available (?:at|from)|Retrieved (?:[A-Z][a-z]+ \d{1,2}, \d{4}, )?from|\[Internet\]|\[Online\]|Epub[^.]{0,40}\.)[:;]?\s*\.?", RegexOptions.IgnoreCase)]
    public static partial Regex Available();

    [GeneratedRegex(@"(?<year>(?:19|20)\d\d)(?:\s+[A-Z][a-z]{2}[a-z]*(?:[ -]\d{1,2})?)?;\s*(?<volume>\w+)\s*(?:\((?<issue>[^)]{1,20})\))?\s*(?::\s*(?<page>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))?")]
    public static partial Regex YearOfVolume();

    [GeneratedRegex(@"[;,.]\s*(?<year>(?:19|20)\d\d)\.?\s*(?:p{1,2}\.\s*\d+(?:[-–]\d+)?\.?)?\s*$")]
    public static partial Regex YearAtEnd();

    [GeneratedRegex(@"\(\s*(?<year>(?:19|20)\d\d)[a-z]?(?:,[^)]{1,30})?\s*\)\s*[.,]?")]
    public static partial Regex YearInBrackets();

    [GeneratedRegex(@"[,.]?\s+(?<year>(?:19|20)\d\d)[a-z]?\s*[,.]\s+")]
    public static partial Regex YearAfterAuthors();

    [GeneratedRegex(@"^(?<authors>[^""“]+)\s*[""“](?<title>[^""”]+)[""”]\s*(?<container>[^\d]+?)\s*(?<volume>\d+)\s*(?:,\s*no\.\s*(?<issue>\d+))?\s*$")]
    public static partial Regex Chicago();

    [GeneratedRegex(@"[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?")]
    public static partial Regex Pages();

    [GeneratedRegex(@"(?<=[\p{L}\d)\]?!]{2})[.]\s+(?=\S)|(?<=[a-z] [A-Z]{1,3})\.\s+(?=\p{Lu})|(?<=[?!])\s+(?=\p{Lu})")]
    public static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*(?:['‘](?<title>.+?)['’](?=[,.\s]|$)|[""“](?<title>[^""”]+)[""”])")]
    public static partial Regex Quoted();

    [GeneratedRegex(@"(?:\.|[?!])\s+(?=\S)")]
    public static partial Regex TitleEnd();

    [GeneratedRegex(@"\s*[\[(](?<genre>[^\])]{0,40}(?:dissertation|thesis))(?:,\s*(?<school>[^\])]{1,80}))?[\])]", RegexOptions.IgnoreCase)]
    public static partial Regex Thesis();

    [GeneratedRegex(@"\s*\(?(?<edition>\d{1,2})(?:st|nd|rd|th)\s+(?:ed\.?|edn\.?|edition)\)?\.?", RegexOptions.IgnoreCase)]
    public static partial Regex Edition();

    [GeneratedRegex(@"^[Ii]n:?\s+(?:[^()]{1,200}\([Ee]ds?\.?\),?\s*)?(?<container>[^.()]+?)\s*(?:\(pp?\.\s*(?<page>\d+(?:[-–]\d+)?)\))?[.,]\s*")]
    public static partial Regex InBook();

    [GeneratedRegex(@"^(?<container>[^\d]{2,150}?),?\s*(?:vol\.?\s*)?(?<volume>\d{1,4})\s*(?:\((?<issue>[^)]{1,20})\)|,\s*no\.?\s*(?<issue>\d+))?\s*(?:[,:]\s*(?:pp?\.?\s*)?(?:Article\s+)?(?<page>[A-Za-z]?\d+(?:[-–][A-Za-z]?\d+)?))?", RegexOptions.IgnoreCase)]
    public static partial Regex Journal();
}
