using HandoutGen.Csl.Suite;

// usage: FIXTURES_DIR [--locales DIR] [--show NAME-PART] [--list-passing]
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: HandoutGen.Csl.Suite FIXTURES_DIR [--locales DIR] [--show NAME-PART] [--list-passing]");
    return 2;
}

var fixtures = args[0];
var locales = Option("--locales");
var show = Option("--show");
var listPassing = args.Contains("--list-passing");
var runner = new SuiteRunner(new LocaleFolder(locales ?? Path.Combine(fixtures, "..", "locales")).For);

var passed = 0;
var total = 0;
foreach (var file in Directory.EnumerateFiles(fixtures, "*.txt").Order(StringComparer.Ordinal))
{
    var result = runner.Run(file);
    total++;
    if (result.Passed)
    {
        passed++;
    }

    if (result.Passed == listPassing)
    {
        Console.WriteLine(result.Name);
    }

    if (show is not null && !result.Passed && result.Name.Contains(show, StringComparison.OrdinalIgnoreCase))
    {
        Console.WriteLine($"  expected:\n{result.Expected}\n  actual:\n{result.Actual}\n");
    }
}

Console.WriteLine($"passed {passed} of {total}");
return passed == total ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
