using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Tests.Catalogue.Search;

/// <summary>The table of queries (queries.tsv): what must come first, and exactly which stations must answer.</summary>
public sealed class QueryTableTests(SharedPortal shared)
{
    public static TheoryData<string, string> FirstHits { get; } = [.. QueryTable.Rows("queries.tsv").Where(r => r.First != "-").Select(r => (r.Query, r.First))];

    public static TheoryData<string, string> StationSets { get; } = [.. QueryTable.Rows("queries.tsv").Where(r => r.Stations != "-").Select(r => (r.Query, r.Stations))];

    [Fact]
    public void Table_HoldsAtLeast150Queries() => Assert.True(QueryTable.Rows("queries.tsv").Count >= 150);

    [Theory]
    [MemberData(nameof(FirstHits))]
    public void Find_FirstHit_IsWhatTheVisitorMeant(string query, string first) =>
        Assert.Contains(QueryTable.FirstHit(shared.Portal.Catalogue, query, Language.French), first.Split('|'));

    [Theory]
    [MemberData(nameof(StationSets))]
    public void List_Stations_AreThoseThatTheDataGive(string query, string expression) =>
        Assert.Equal(QueryTable.Expected(expression), QueryTable.Found(shared.Portal.Catalogue, query, Language.French));
}
