using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The form of one section, made from its fields: the same for the station that writes and the federation that corrects.</summary>
/// <param name="today">The form asks for the season of its year and for the next one.</param>
public sealed class SectionForm(ListingSectionKind section, IReadOnlyList<FieldOption> orientations, DateOnly today)
{
    private IReadOnlyList<int> _seasons = [today.Year, today.Year + 1];

    /// <summary>The fields of the form, or of the one that was read.</summary>
    public IReadOnlyList<ListingField> Declared(StationListing listing) => ListingFields.Of(section, listing, _seasons);

    /// <summary>Reads what was posted into a copy of a listing; what is wrong stands on its field.</summary>
    public StationListing Read(IFormCollection form, StationListing basis, ModelStateDictionary state)
    {
        var copy = basis.Copy();

        if (section is ListingSectionKind.Establishments)
        {
            // As many as were on the page, were another removed meanwhile.
            var posted = form.Keys.Count(key => key.StartsWith("etablissements.", StringComparison.Ordinal) && key.EndsWith(".nom", StringComparison.Ordinal));

            while (copy.Establishments.Items.Count < posted - 1)
            {
                copy.Establishments.Items.Add(new() { Name = "" });
            }
        }

        if (section is ListingSectionKind.Season)
        {
            // A form opened on 31 December asks for other years than the day on which it is read.
            _seasons = [.. Enumerable.Range(today.Year - 1, 3).Where(year => form.ContainsKey($"saison.{year}.ouverture"))];
        }

        // Of boxes, none is posted where none is ticked.
        var typed = Declared(copy).Where(f => form.ContainsKey(f.Code) || f.Kind is FieldKind.Codes or FieldKind.Tick).ToDictionary(f => f.Code, f => Posted(f, form), StringComparer.Ordinal);

        foreach (var (code, text) in typed)
        {
            FormField.Keep(state, code, text);
        }

        foreach (var (code, sentence) in ListingFields.Write(section, copy, typed, orientations, _seasons))
        {
            state.AddModelError(code, sentence);
        }

        return copy;
    }

    /// <summary>The fields, in their groups, with what they hold.</summary>
    public IReadOnlyList<IGrouping<string?, FormField>> Fields(PrivatePage page, StationListing listing) =>
        [.. Declared(listing).Select(field => (Legend: field.Legend(listing), Field: Field(page, field, listing))).GroupBy(f => f.Legend, f => f.Field)];

    /// <summary>The section as one reads it, its orientations named; what is missing of a group that may be there or not is left out.</summary>
    public IEnumerable<(ListingField Field, string? Value)> Facts(StationListing listing) =>
        from field in ListingFields.Of(section, listing)
        let named = field.Kind is FieldKind.Codes ? field with { Options = orientations } : field
        let value = named.Show(listing)
        where value is not null || field.Group is null
        select (field, value);

    /// <summary>Its orientations named.</summary>
    public IReadOnlyList<FieldChange> Changes(StationListing before, StationListing after) => ListingDifference.Between(before, after, section, orientations);

    private static string Posted(ListingField field, IFormCollection form) => field.Kind switch
    {
        FieldKind.Tick => form.ContainsKey(field.Code) ? ListingField.Ticked : ListingField.NotTicked,
        _ => string.Join('\n', form[field.Code].AsEnumerable()),
    };

    private FormField Field(PrivatePage page, ListingField field, StationListing listing)
    {
        var shown = page.Field(field.Code, field.Unit is null ? field.Label : $"{field.Label} ({field.Unit})", field.Read(listing));

        return shown with
        {
            Hint = field.Hint,
            IsOptional = true,
            Value = field.Kind is FieldKind.Tick && shown.Value == ListingField.Ticked ? "true" : shown.Value,
            MaxLength = field.Kind is FieldKind.Choice or FieldKind.YesNo or FieldKind.Codes ? null : field.MaxLength,
            Type = field.Kind switch
            {
                FieldKind.LongText or FieldKind.Lines => "textarea",
                FieldKind.Choice or FieldKind.YesNo => "select",
                FieldKind.Codes => "checkboxes",
                FieldKind.Tick => "checkbox",
                FieldKind.Day => "date",
                FieldKind.Phone => "tel",
                FieldKind.Email => "email",
                FieldKind.Text or FieldKind.WholeNumber or FieldKind.Decimal or FieldKind.WebAddress => "text",
            },
            InputMode = field.Kind switch
            {
                FieldKind.WholeNumber => "numeric",
                FieldKind.Decimal => "decimal",
                FieldKind.WebAddress => "url",
                _ => null,
            },
            Rows = field.Kind is FieldKind.LongText && field.MaxLength > 500 ? 8 : 4,
            Options = field.Kind switch
            {
                FieldKind.Codes => orientations,
                FieldKind.Choice or FieldKind.YesNo => [new("", "Non communiqué"), .. field.Options],
                _ => [],
            },
        };
    }
}
