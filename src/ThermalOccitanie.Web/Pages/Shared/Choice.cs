using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The members of an enumeration as forms and addresses offer them: under their French names.</summary>
public static class Choice
{
    public static IReadOnlyList<FieldOption> Options<T>(Func<T, string> name)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(member => new FieldOption(Value(member, name), Say.UpperFirst(name(member))))];

    /// <summary>« connexions-et-securite ».</summary>
    public static string Value<T>(T member, Func<T, string> name)
        where T : struct, Enum => FoldedText.Slug(name(member));

    /// <returns>The member, or <see langword="null"/> where none bears that name.</returns>
    public static T? Read<T>(string? value, Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Where(member => Value(member, name) == value).Select(member => (T?)member).FirstOrDefault();
}
