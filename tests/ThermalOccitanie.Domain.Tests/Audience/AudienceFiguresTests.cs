using ThermalOccitanie.Domain.Audience;

namespace ThermalOccitanie.Domain.Tests.Audience;

public sealed class AudienceFiguresTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void MayShow_FiveOrMore_Only(long count, bool may) => Assert.Equal(may, AudienceFigures.MayShow(count));

    [Theory]
    [InlineData(new long[] { }, null)]
    [InlineData(new long[] { 1, 2, 3, 4 }, null)]
    [InlineData(new long[] { 0, 1, 2, 3, 4 }, null)]
    [InlineData(new long[] { 9, 1, 7, 3, 5 }, 5L)]
    [InlineData(new long[] { 0, 9, 1, 7, 3, 5, 100 }, 5L)]
    public void Median_FiveStationsWithFigures_IsTheMiddleOne(long[] others, long? median) => Assert.Equal(median, AudienceFigures.Median(others));
}
