using BenchmarkDotNet.Running;
using HandoutGen.Benchmarks;
using HandoutGen.Csl;

if (args is ["long"])
{
    LongDocuments.Print();
    return 0;
}

if (args is ["lists"])
{
    LongLists.Print();
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(TextBenchmarks).Assembly).Run(args);
return 0;
