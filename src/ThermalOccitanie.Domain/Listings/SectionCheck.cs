namespace ThermalOccitanie.Domain.Listings;

/// <summary>Someone says that a section is true.</summary>
/// <param name="On">The day in Paris.</param>
/// <param name="By">Who says so, as visitors read it: an organisation, never a person.</param>
/// <param name="GoodForDays">How long it holds; <see langword="null"/> where the section does not age.</param>
public sealed record SectionCheck(DateOnly On, string By, int? GoodForDays);
