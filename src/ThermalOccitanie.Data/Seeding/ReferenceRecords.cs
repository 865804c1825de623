using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThermalOccitanie.Data.Seeding;

// The shape of the reference files (Seeding/Catalogue/*.json), field by field; see docs/credits.md for their origin.

internal sealed record StationRecord(
    string Slug,
    string Name,
    string Commune,
    string InseeCode,
    string PostalCode,
    string DepartmentCode,
    double Latitude,
    double Longitude,
    int? AltitudeMetres,
    string Setting,
    string? SettingNote,
    string? Governance,
    string? Operator,
    string? OperatorGroup,
    IReadOnlyList<EstablishmentRecord> Establishments,
    IReadOnlyList<string> Orientations,
    string? OrientationNotes,
    WaterRecord Water,
    SeasonRecord? Season,
    bool? OpenAllYear,
    AnnualCuristesRecord? AnnualCuristes,
    WellnessRecord Wellness,
    TouristOfficeRecord TouristOffice,
    string? CommuneWebsite,
    IReadOnlyList<string> Highlights,
    AccessRecord Access,
    string? Summary,
    string Status,
    string? StatusNote,
    string? EditorialNote,
    IReadOnlyList<SourceRecord> Sources);

internal sealed record EstablishmentRecord(string Name, string? Address, string? Phone, string? Email, string? Website);

internal sealed record WaterRecord(string? Type, double? TemperatureMinC, double? TemperatureMaxC, IReadOnlyList<string>? Sources);

internal sealed record SeasonRecord(int Year, DateOnly Opens, DateOnly? Closes);

internal sealed record AnnualCuristesRecord(int Count, int? Year);

internal sealed record WellnessRecord(string? Centre, string? Summary);

internal sealed record TouristOfficeRecord(string? Name, string? Website, string? Phone);

internal sealed record AccessRecord(string? NearestRailStation, string? NearestAirport);

internal sealed record SourceRecord(
    string Url,
    string? Read,
    [property: JsonConverter(typeof(OneOrManyConverter))] IReadOnlyList<string>? Supports);

internal sealed record OrientationRecord(
    string Code,
    string Slug,
    LocalisedRecord Name,
    string ShortName,
    LocalisedRecord Summary,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> ConditionsConfirmed,
    IReadOnlyList<SourceRecord> Sources);

internal sealed record LocalisedRecord(string Fr, string? En, string? Es);

internal sealed record StayRecord(
    string StationSlug,
    string Name,
    string Kind,
    int? Days,
    int? Nights,
    string Theme,
    int? Treatments,
    decimal? PriceFromEuros,
    bool? IncludesAccommodation,
    string Summary,
    int? AsOf,
    string? BookingUrl,
    SourceRecord Source);

/// <summary>Some sources say what they support in one phrase, others in a list.</summary>
internal sealed class OneOrManyConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
            ? [reader.GetString()!]
            : JsonSerializer.Deserialize<List<string>>(ref reader, options) ?? [];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);
}

/// <param name="Source">The page of the federation's former site, as it was found.</param>
internal sealed record RedirectRecord(string OldPath, string? NewPath, string Source);
