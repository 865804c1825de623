using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Seeding;

public sealed class OrientationValuesTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_EachOrientation_HoldsEveryValueOfItsRecord(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var orientations = await copy.AskAsync(portal => portal.Orientations.AsNoTracking().ToDictionaryAsync(o => o.Code));

        var lists = await copy.AskAsync(portal => portal.WordLists.AsNoTracking().Where(l => l.Kind == WordKind.Orientation).ToDictionaryAsync(l => l.Key));

        Assert.All(Reference.Orientations, record => JsonLeaves.AreAllIn(Values(orientations[record.Text("code")], Synonyms(record)), record));

        // The federation's list of words begins with them.
        IEnumerable<string> Synonyms(JsonElement record) => lists[record.Text("code")].Words.Fr.Take(record.GetProperty("synonyms").GetArrayLength());
    }

    private static Dictionary<string, IEnumerable<object?>> Values(Orientation orientation, IEnumerable<string> synonyms)
    {
        var texts = orientation.Texts;

        return new()
        {
            ["code"] = [orientation.Code],
            ["slug"] = [orientation.Slug],
            ["name.fr"] = [texts.Name.Fr],
            ["name.en"] = [texts.Name.En],
            ["name.es"] = [texts.Name.Es],
            ["shortName"] = [texts.ShortName],
            ["summary.fr"] = [texts.Summary.Fr],
            ["summary.en"] = [texts.Summary.En],
            ["summary.es"] = [texts.Summary.Es],
            ["conditions[]"] = texts.Conditions,
            ["synonyms[]"] = synonyms,
            ["conditionsConfirmed[]"] = texts.ConfirmedConditions,
            ["sources[].url"] = texts.Sources.Select(s => s.Url),
            ["sources[].read"] = texts.Sources.Select(s => s.ReadOn),
            ["sources[].supports[]"] = texts.Sources.SelectMany(s => s.Supports),
        };
    }
}
