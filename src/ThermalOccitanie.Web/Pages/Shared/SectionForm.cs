using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The form of one section, made from its fields: the same for the station that writes and the federation that corrects.</summary>
public sealed class SectionForm(ListingSectionKind section, IReadOnlyList<FieldOption> orientations)
{
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

        var fields = ListingFields.Of(section, copy);
        var typed = fields.Where(f => form.ContainsKey(f.Code) || f.Kind is FieldKind.Codes).ToDictionary(f => f.Code, f => string.Join('\n', form[f.Code].AsEnumerable()), StringComparer.Ordinal);

        foreach (var (code, text) in typed)
        {
            FormField.Keep(state, code, text);
        }

        foreach (var (code, sentence) in ListingFields.Write(section, copy, typed, orientations))
        {
            state.AddModelError(code, sentence);
        }

        return copy;
    }

    /// <summary>The fields, in their groups, with what they hold.</summary>
    public IReadOnlyList<IGrouping<string?, FormField>> Fields(PrivatePage page, StationListing listing) =>
        [.. ListingFields.Of(section, listing).Select(field => (field.Group, Field: Field(page, field, listing))).GroupBy(f => f.Group, f => f.Field)];

    /// <summary>The section as one reads it, its orientations named; what is missing of a group that may be there or not is left out.</summary>
    public IEnumerable<(ListingField Field, string? Value)> Facts(StationListing listing) =>
        from field in ListingFields.Of(section, listing)
        let named = field.Kind is FieldKind.Codes ? field with { Options = orientations } : field
        let value = named.Show(listing)
        where value is not null || field.Group is null
        select (field, value);

    /// <summary>Its orientations named.</summary>
    public IReadOnlyList<FieldChange> Changes(StationListing before, StationListing after) => ListingDifference.Between(before, after, section, orientations);

    private FormField Field(PrivatePage page, ListingField field, StationListing listing)
    {
        var shown = page.Field(field.Code, field.Unit is null ? field.Label : $"{field.Label} ({field.Unit})", field.Read(listing));

        return shown with
        {
            Hint = field.Hint,
            IsOptional = true,
            MaxLength = field.Kind is FieldKind.Choice or FieldKind.YesNo or FieldKind.Codes ? null : field.MaxLength,
            Type = field.Kind switch
            {
                FieldKind.LongText or FieldKind.Lines => "textarea",
                FieldKind.Choice or FieldKind.YesNo => "select",
                FieldKind.Codes => "checkboxes",
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
