using HandoutGen.Csl.Locales;
using HandoutGen.Csl.Styles;
using HandoutGen.Csl.Suite;

namespace HandoutGen.Csl.Tests.Bundled;

/// <summary>The cases of the CSL test suite that pass with the published locales pass with ours in their place.</summary>
public sealed class LocaleSuiteTests
{
    [Fact]
    public void Our_locales_stand_in_for_the_published_ones_in_every_case_that_passes()
    {
        var fixtures = OutsideData.Require("csl/fixtures");
        var published = OutsideData.Require("csl/locales");
        var mixed = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in Directory.EnumerateFiles(published))
            {
                File.Copy(file, Path.Combine(mixed.FullName, Path.GetFileName(file)));
            }

            foreach (var tag in BundledLocales.Tags)
            {
                File.WriteAllText(Path.Combine(mixed.FullName, $"locales-{tag}.xml"), BundledFiles.Text($"locales/locales-{tag}.xml"));
            }

            var runner = new SuiteRunner(new LocaleFolder(mixed.FullName).For);
            var listed = File.ReadLines(Path.Combine(OutsideData.Repository, "tests", "HandoutGen.Csl.Suite", "passing.txt")).Where(static line => line.Length > 0);
            string[] failing = [.. listed.Where(name => !runner.Run(Path.Combine(fixtures, name + ".txt")).Passed)];
            Assert.True(failing.Length == 0, string.Join(", ", failing));
        }
        finally
        {
            mixed.Delete(recursive: true);
        }
    }
}
