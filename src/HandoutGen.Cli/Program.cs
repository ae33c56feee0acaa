using HandoutGen.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
