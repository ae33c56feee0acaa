using HandoutGen.Csl.Differential;

var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var document = new DifferentialDocument(options.Project);
List<string> styles = [.. StyleFolder.Files(options.Styles, options.Cache).Where(options.Takes)];
if (options.Sample is { } size && size < styles.Count)
{
    // Evenly over the alphabet: the same styles each time.
    styles = [.. Enumerable.Range(0, size).Select(i => styles[(int)((long)i * styles.Count / size)])];
}

var output = new CiteprocJs(options.Project, options.Locales, options.Cache).Run(document, styles);
var accepted = AcceptedKinds.Read(Path.Combine(options.Project, "accepted.json"));
var open = new OpenFaults(Path.Combine(options.Project, "open.txt"));
var comparison = new StyleComparison(document, options.Locales, output, accepted);
var report = new Report(open, options.Show);
foreach (var style in styles)
{
    report.Add(comparison.Compare(style));
}

report.Print(options.Kinds);
if (options.Accept)
{
    open.Write(report.Faults);
}

return report.HasNew ? 1 : 0;
