using HandoutGen.Cli;
using HandoutGen.Cli.Terminals;

return CommandLine.Run(args, Terminal.OfProcess());
