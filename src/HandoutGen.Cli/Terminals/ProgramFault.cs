using System.Diagnostics;
using System.Reflection;
using HandoutGen.Diagnostics;

namespace HandoutGen.Cli.Terminals;

/// <summary>An exception that no stage expected: a fault of the program, told in words that its makers can use.</summary>
internal static class ProgramFault
{
    private const int MostPlaces = 3;

    /// <summary>The program's version, as <c>--version</c> shows it.</summary>
    public static string Version => typeof(ProgramFault).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The diagnostic for an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="input">The file that was at work, as it was typed; null for none.</param>
    public static Diagnostic Of(Exception exception, string? input)
    {
        while (exception is AggregateException { InnerException: { } one })
        {
            exception = one;
        }

        var span = input is null ? default : new SourceSpan(new SourceFile(input, ""), 0, 0);
        return exception is OutOfMemoryException or InsufficientExecutionStackException
            ? New("this needs more memory than there is", "make the file smaller, or build on a larger machine")
            : New(
                "the program failed here, which is a fault of the program; nothing was written of this",
                $"report it to the makers of handoutgen, with the file if you may, and with these words: handoutgen {Version}, {exception.GetType().Name} {Place(exception)}");

        Diagnostic New(string message, string hint) => new(CommandLineRules.Fault, Severity.Error, span, message, hint);
    }

    /// <summary>The library that belongs beside the program cannot be loaded. Many handouts are built at once: each may have met it.</summary>
    public static bool IsMissingLibrary(Exception exception) =>
        exception is DllNotFoundException
        || (exception is AggregateException several ? several.InnerExceptions.Any(IsMissingLibrary) : exception.InnerException is { } inner && IsMissingLibrary(inner));

    // Where it was thrown and who called that. A native program has no names: then its offsets say it.
    private static string Place(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: false).GetFrames();
        var places = frames
            .Select(frame => DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName?.Split('.')[^1]}.{method.Name}" : frame.ToString().Trim())
            .Take(MostPlaces);
        return $"at {string.Join(" < ", places)}";
    }
}
