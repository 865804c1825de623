using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Data.Seeding;

/// <summary>Fills the federation's vocabulary from the reference files, one list for each thing that words lead to.</summary>
internal static class WordSeeder
{
    public static async Task SeedAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        // What is as it was filled needs no reading: at most starts that is all of it.
        var known = (await portal.WordLists.Select(l => new { l.Id, l.Kind, l.Key, l.SeedFingerprint, l.EditedAt }).ToListAsync(cancellationToken)).ToDictionary(l => new WordTarget(l.Kind, l.Key));

        foreach (var (target, words) in ReferenceLists())
        {
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(words))));

            if (!known.TryGetValue(target, out var row))
            {
                var list = new WordList { Id = Guid.CreateVersion7(), Kind = target.Kind, Key = target.Key };
                portal.WordLists.Add(list);
                Fill(list, words, fingerprint);
            }
            else if (row.EditedAt is null && row.SeedFingerprint != fingerprint)
            {
                Fill(await portal.WordLists.SingleAsync(l => l.Id == row.Id, cancellationToken), words, fingerprint);
            }
        }
    }

    private static void Fill(WordList list, LocalisedWords words, string fingerprint)
    {
        if (list.Teach(words, now: null) is [var problem, ..])
        {
            throw new InvalidOperationException($"The reference words of {list.Kind} {list.Key} hold « {problem.Word} » ({problem.Language}): {problem.Refusal}.");
        }

        list.SeedFingerprint = fingerprint;
    }

    private static IEnumerable<(WordTarget Target, LocalisedWords Words)> ReferenceLists()
    {
        var languages = LocalisedWords.Languages.ToDictionary(code => code, ReferenceVocabulary.Read);
        var french = languages["fr"];
        var synonyms = ReferenceCatalogue.Read<OrientationRecord>("orientations.json").ToDictionary(o => o.Record.Code, o => o.Record.Synonyms);

        foreach (var (code, own) in synonyms)
        {
            var words = Each(WordKind.Orientation, code, v => v.Orientations.GetValueOrDefault(code));
            words.Words.Fr.InsertRange(0, own);
            yield return words;
        }

        foreach (var key in french.Settings.Keys)
        {
            yield return Each(WordKind.Setting, key, v => v.Settings.GetValueOrDefault(key));
        }

        foreach (var key in french.Themes.Keys)
        {
            yield return Each(WordKind.StayTheme, key, v => v.Themes.GetValueOrDefault(key)?.Words);
        }

        foreach (var key in french.Kinds.Keys)
        {
            yield return Each(WordKind.StayKind, key, v => v.Kinds.GetValueOrDefault(key)?.Words);
        }

        foreach (var area in french.Areas)
        {
            yield return Each(WordKind.Area, area.Name, v => v.Areas.FirstOrDefault(a => a.Name == area.Name)?.Words);
        }

        foreach (var code in languages.Values.SelectMany(v => v.Departments.Keys).Distinct())
        {
            yield return Each(WordKind.Department, code, v => v.Departments.GetValueOrDefault(code));
        }

        foreach (var station in (french.OldNames ?? []).Select(n => n.Station).Distinct())
        {
            yield return Each(WordKind.Station, station, v => v.OldNames?.Where(n => n.Station == station).Select(n => n.Name));
        }

        foreach (var page in french.Pages)
        {
            yield return Each(WordKind.Page, page.Slug, v => v.Pages.FirstOrDefault(p => p.Slug == page.Slug)?.Words);
        }

        yield return Each(WordKind.Reading, WordList.Ordinary, v => v.Ordinary);
        yield return Each(WordKind.Reading, WordList.Trade, v => v.Trade);
        yield return Each(WordKind.Reading, WordList.GivingWay, v => v.GivingWay);

        (WordTarget Target, LocalisedWords Words) Each(WordKind kind, string key, Func<ReferenceVocabulary, IEnumerable<string>?> words) =>
            (new(kind, key), new()
            {
                Fr = [.. words(french) ?? []],
                En = [.. words(languages["en"]) ?? []],
                Es = [.. words(languages["es"]) ?? []],
            });
    }
}
