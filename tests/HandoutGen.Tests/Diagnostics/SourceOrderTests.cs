using HandoutGen.Diagnostics;

namespace HandoutGen.Tests.Diagnostics;

public sealed class SourceOrderTests
{
    [Fact]
    public void Diagnostics_come_in_the_order_of_the_file()
    {
        var rule = new DiagnosticRule("HG0001", Severity.Error);
        var one = new SourceFile("one", "text");
        var two = new SourceFile("two", "text");
        Diagnostic[] reported =
        [
            new(rule, Severity.Error, new SourceSpan(one, 3, 1), "d", null),
            new(rule, Severity.Error, new SourceSpan(two, 0, 1), "e", null),
            new(rule, Severity.Error, new SourceSpan(one, 1, 1), "b", null),
            new(rule, Severity.Error, default, "a", null),
            new(rule, Severity.Error, new SourceSpan(one, 1, 1), "c", null),
        ];

        Assert.Equal("abcde", string.Concat(reported.InSourceOrder().Select(diagnostic => diagnostic.Message)));
    }
}
