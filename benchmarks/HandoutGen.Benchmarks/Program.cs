using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(HandoutGen.Benchmarks.TextBenchmarks).Assembly).Run(args);
return 0;
