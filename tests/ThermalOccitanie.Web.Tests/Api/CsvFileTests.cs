using System.Text;
using ThermalOccitanie.Web.Api;

namespace ThermalOccitanie.Web.Tests.Api;

/// <summary>A file that a French Excel opens, and in which nothing is executed.</summary>
public sealed class CsvFileTests
{
    [Theory]
    [InlineData("Lectoure", "\"Lectoure\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("dit \"la Claire\"", "\"dit \"\"la Claire\"\"\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33 4", "\"'+33 4\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("1=1", "\"1=1\"")]
    [InlineData(null, "\"\"")]
    public void Write_ACell_QuotesItAndDisarmsIt(string? cell, string written) =>
        Assert.Equal($"\uFEFF{written};\"fin\"\r\n", Encoding.UTF8.GetString(CsvFile.Write([[cell, "fin"]])));
}
