using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Domain.Tests.Plan;

public sealed class ShareTests
{
    [Fact]
    public void Of_ThirdsOfOneEuro_GiveTheLostCentToTheFirst() =>
        Assert.Equal([34, 33, 33], Share.Of(100, [new(333_333, null), new(333_333, null), new(333_334, null)]).Order().Reverse());

    [Fact]
    public void Of_RatesOfAllInAll_PayTheCostExactly() =>
        Assert.Equal(7_200_001, Share.Of(7_200_001, [new(333_333, null), new(333_333, null), new(333_334, null)]).Sum());

    [Fact]
    public void Of_AnAmountBesideRates_StaysToTheCent() =>
        Assert.Equal([500, 33, 67], Share.Of(1_001, [new(null, 500), new(33_333, null), new(66_667, null)]));

    [Fact]
    public void Of_ARateWithACeiling_StopsThere() => Assert.Equal([2_000_000], Share.Of(7_200_000, [new(500_000, 2_000_000)]));

    [Fact]
    public void Of_MoreThanWasSpent_ReducesAllInProportion() => Assert.Equal([60, 40], Share.Of(100, [new(null, 300), new(null, 200)]));

    [Fact]
    public void Of_NothingSpent_OwesNothing() => Assert.Equal([0, 0], Share.Of(0, [new(null, 300), new(500_000, null)]));

    [Fact]
    public void Of_NobodyAgreed_OwesNothing() => Assert.Empty(Share.Of(100, []));

    [Fact]
    public void Split_ByParts_LosesNothing() => Assert.Equal([51, 30, 20], LargestRemainder.Split(101, [50, 30, 20]));

    [Fact]
    public void Split_ByNothing_Throws() => Assert.Throws<ArgumentException>(() => LargestRemainder.Split(100, [0, 0]));
}
