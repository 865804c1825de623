using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Pages.Operator.Stays;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>Nothing of anybody's health is asked for or kept: illness, orientation, treatment, doctor, insurance, birth.</summary>
public sealed partial class HealthDataTests
{
    [Fact]
    public void Pages_BoundFields_AskNobodyAboutTheirHealth()
    {
        var bound = typeof(Program).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)))
            .SelectMany(page => page.GetProperties())
            .Where(property => property.GetCustomAttribute<BindPropertyAttribute>() is not null)
            .SelectMany(Names)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Email", bound);
        Assert.DoesNotContain(bound, name => OfHealth().IsMatch(name));
    }

    [Fact]
    public async Task Tables_ThatSayWhoSomebodyIs_HoldNothingOfTheirHealth()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var ofPersons = await portal.WithDatabaseAsync(database => Task.FromResult(
            database.Model.GetEntityTypes().Where(entity => entity.GetProperties().Any(p => IdentifiesAPerson().IsMatch(p.Name))).ToList()));

        Assert.Contains(ofPersons, entity => entity.ClrType.Name == "Invitation");
        Assert.Empty(ofPersons.SelectMany(entity => entity.GetProperties()).Where(p => OfHealth().IsMatch(p.Name)).Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}"));
    }

    // A form of the program's own is looked into; what the framework brings is a value. A stay's treatments are what is sold.
    private static IEnumerable<string> Names(PropertyInfo property) =>
        property.PropertyType == typeof(StayForm) ? [] : property.PropertyType.Assembly == typeof(Program).Assembly && property.PropertyType.IsClass
            ? property.PropertyType.GetProperties().SelectMany(Names).Prepend(property.Name)
            : [property.Name];

    [GeneratedRegex("Illness|Patholog|Orientation|Treatment|Doctor|Disease|Prescri|Insur|Social|Birth|Health|Ald(?![a-z])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex OfHealth();

    [GeneratedRegex("^(Email|Address|Recipient|To|AccountId|UserId)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex IdentifiesAPerson();
}
