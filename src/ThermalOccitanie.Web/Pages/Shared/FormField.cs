using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>One field of a posted form.</summary>
/// <param name="Name">As it is posted: « Form.Email ».</param>
/// <param name="Value">What it holds: as typed, if it was just refused.</param>
/// <param name="Error">What to do about it, or <see langword="null"/>.</param>
public sealed record FormField(string Name, string Label, string? Value, string? Error)
{
    public string? Hint { get; init; }

    /// <summary>The type of the input; <c>textarea</c>, <c>select</c> and <c>checkbox</c> included.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in, in HTML's own words.</summary>
    public string? Autocomplete { get; init; }

    public string? InputMode { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>Of a file: the types that the browser offers first.</summary>
    public string? Accept { get; init; }

    public int Rows { get; init; } = 4;

    /// <summary>Of a select, or of a group of radio buttons or boxes.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Whether it may stay empty.</summary>
    public bool IsOptional { get; init; }

    public string Id => IdOf(Name);

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-aide",
        (null, _) => $"{Id}-erreur",
        _ => $"{Id}-aide {Id}-erreur",
    };

    public static string IdOf(string name) => name.Replace('.', '_').Replace('[', '_').Replace("]", "", StringComparison.Ordinal);

    /// <summary>Keeps what was typed in a field that no property of the page is bound to.</summary>
    public static void Keep(ModelStateDictionary state, string name, string typed)
    {
        state.SetModelValue(name, typed, typed);

        // A value that nobody has looked at counts as wrong; ours are looked at by the domain.
        state.MarkFieldSkipped(name);
    }

    /// <summary>What the summary at the top of a page lists, each linked to its field.</summary>
    public static IReadOnlyList<FilterProblem> Problems(ModelStateDictionary state) =>
        [.. state.SelectMany(pair => pair.Value!.Errors.Select(error => new FilterProblem(pair.Key.Length == 0 ? "contenu" : IdOf(pair.Key), error.ErrorMessage)))];
}
