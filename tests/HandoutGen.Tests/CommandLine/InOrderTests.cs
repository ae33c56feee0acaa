using CsCheck;
using HandoutGen.Cli;
using HandoutGen.Cli.Batches;
using HandoutGen.Csl;

namespace HandoutGen.Tests.CommandLine;

public sealed class InOrderTests
{
    [Fact]
    public void Results_are_taken_in_the_order_of_the_items_whichever_is_ready_first() =>
        Gen.Int[0, 300].List[1, 40].Sample(
            spins =>
            {
                var taken = new List<int>();
                InOrder.Run(
                    [.. spins.Select((spin, index) => (spin, index))],
                    item =>
                    {
                        Thread.SpinWait(item.spin * 10);
                        return new object[] { item.index };
                    },
                    result => taken.Add((int)result[0]));
                Assert.Equal(Enumerable.Range(0, spins.Count), taken);
            },
            iter: 200);
}
