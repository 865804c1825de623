using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Domain.Tests.Geography;

public sealed class DepartmentTests
{
    [Theory]
    [InlineData("09", "Ariège")]
    [InlineData("ariege", "Ariège")]
    [InlineData("66", "Pyrénées-Orientales")]
    [InlineData("pyrenees-orientales", "Pyrénées-Orientales")]
    [InlineData("Pyrenees-Orientales", "Pyrénées-Orientales")]
    public void Find_CodeOrSlugInTheRegion_IsTheDepartment(string codeOrSlug, string name) =>
        Assert.Equal(name, Department.Find(codeOrSlug)?.Name);

    [Theory]
    [InlineData("75")]
    [InlineData("9")]
    [InlineData("Ariège")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("34'; --")]
    public void Find_AnythingElse_IsNothing(string codeOrSlug) => Assert.Null(Department.Find(codeOrSlug));

    [Fact]
    public void All_TheRegion_HasThirteenInTheOrderOfTheirCodes()
    {
        Assert.Equal(13, Department.All.Count);
        Assert.Equal(Department.All.OrderBy(d => d.Code, StringComparer.Ordinal), Department.All);
    }

    [Fact]
    public void All_EachOne_IsFoundByItsCodeAndByItsSlug() => Assert.All(Department.All, department =>
    {
        Assert.Same(department, Department.Find(department.Code));
        Assert.Same(department, Department.Find(department.Slug));
    });

    [Fact]
    public void All_Slugs_AreTheFoldedNames() =>
        Assert.All(Department.All, department => Assert.Equal(Words.FoldedTextTests.SlugOf(department.Name), department.Slug));
}
