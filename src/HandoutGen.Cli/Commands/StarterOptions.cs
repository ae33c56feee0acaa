using System.CommandLine;
using HandoutGen.Css;

namespace HandoutGen.Cli.Commands;

/// <summary>What a new practice says of itself: <c>--name</c> and <c>--color</c>.</summary>
internal static class StarterOptions
{
    public static Option<string> Name() => new("--name")
    {
        Description = "The practice's name.",
        HelpName = "NAME",
        DefaultValueFactory = _ => StarterFile.NoName,
    };

    public static Option<string> Color()
    {
        var color = new Option<string>("--color")
        {
            Description = "The practice's colour, as CSS writes it: \"#f9bd07\", teal.",
            HelpName = "COLOR",
            DefaultValueFactory = _ => StarterFile.NoColor,
        };
        color.Validators.Add(result =>
        {
            if (result.Tokens is [var word] && !CssColor.TryParse(word.Value, out _, out _))
            {
                result.AddError($"\"{word.Value}\" is no colour: write it as \"#1f5c57\" or by its English name");
            }
        });
        return color;
    }
}
