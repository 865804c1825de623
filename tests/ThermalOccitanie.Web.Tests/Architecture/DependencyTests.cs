using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Web.Tests.Architecture;

/// <summary>Which room may use which. Each rule has a twin that shows it catching a planted offender.</summary>
public sealed class DependencyTests
{
    private const string Public = "ThermalOccitanie.Web.Pages.Public";
    private const string Catalogue = "ThermalOccitanie.Web.Catalogue";
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly Assembly Here = typeof(DependencyTests).Assembly;

    [Fact]
    public void PublicPages_ReadThroughTheCatalogue() => Assert.Empty(TypesNaming(Web, Public, t => typeof(DbContext).IsAssignableFrom(t)));

    [Fact]
    public void PublicPages_TheRuleCatchesAViolation() => Assert.Equal(
        [typeof(Offenders.PageOnTheDatabase)],
        TypesNaming(Here, typeof(Offenders).FullName!, t => typeof(DbContext).IsAssignableFrom(t)));

    [Fact]
    public void PublicPages_TakeNoEntity() => Assert.Empty(TypesNaming(Web, Public, IsEntity));

    [Fact]
    public void PublicPages_TakeNoEntity_TheRuleCatchesAViolation() =>
        Assert.Equal([typeof(Offenders.PageOfAnEntity)], TypesNaming(Here, typeof(Offenders).FullName!, IsEntity));

    [Fact]
    public void Catalogue_KnowsNoPage() => Assert.Empty(TypesNaming(Web, Catalogue, IsPage));

    [Fact]
    public void Catalogue_KnowsNoPage_TheRuleCatchesAViolation() =>
        Assert.Equal([typeof(Offenders.CatalogueOfPages)], TypesNaming(Here, typeof(Offenders).FullName!, IsPage));

    [Theory]
    [InlineData("ThermalOccitanie.Domain", new string[0])]
    [InlineData("ThermalOccitanie.Integrations", new string[0])]
    [InlineData("ThermalOccitanie.Data", new[] { "ThermalOccitanie.Domain" })]
    [InlineData("ThermalOccitanie.Web", new[] { "ThermalOccitanie.Data", "ThermalOccitanie.Domain", "ThermalOccitanie.Integrations" })]
    public void Projects_UseOnlyThoseBelowThem(string project, string[] allowed) =>
        Assert.Empty(ReferencesOf(Assembly.Load(project)).Where(r => r.StartsWith("ThermalOccitanie.", StringComparison.Ordinal)).Except(allowed));

    [Fact]
    public void Domain_UsesTheBaseClassLibraryOnly() => Assert.Empty(BeyondTheBaseClassLibrary(typeof(Station).Assembly));

    [Fact]
    public void Domain_TheRuleCatchesAViolation() => Assert.Contains("Microsoft.EntityFrameworkCore", BeyondTheBaseClassLibrary(typeof(PortalDbContext).Assembly));

    private static bool IsEntity(Type type) => type == typeof(Station) || type == typeof(Orientation) || type == typeof(Stay) || type == typeof(Redirect)
        || type == typeof(ShortLink) || type == typeof(OutgoingMail) || type == typeof(JobRecord);

    private static bool IsPage(Type type) =>
        type.Namespace?.StartsWith("ThermalOccitanie.Web.Pages", StringComparison.Ordinal) is true || typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel).IsAssignableFrom(type);

    private static IEnumerable<string> BeyondTheBaseClassLibrary(Assembly assembly) =>
        ReferencesOf(assembly).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib"));

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    /// <summary>The types of a room that hold, take or give a type that they should not know.</summary>
    private static List<Type> TypesNaming(Assembly assembly, string room, Func<Type, bool> isForbidden) =>
    [
        .. assembly.GetTypes()
            .Where(type => type.FullName!.StartsWith(room, StringComparison.Ordinal))
            .Where(type => TypesIn(type).SelectMany(WithArguments).Any(isForbidden))
            .Select(type => type.DeclaringType is { } outer && type.Name.Contains('<', StringComparison.Ordinal) ? outer : type)
            .Distinct(),
    ];

    private static IEnumerable<Type> TypesIn(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        return type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetProperties(all).Select(p => p.PropertyType))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetMethods(all).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []));
    }

    private static IEnumerable<Type> WithArguments(Type type) =>
        type.GetGenericArguments().SelectMany(WithArguments).Append(type.GetElementType() ?? type);

    /// <summary>One offender a rule, planted to be caught.</summary>
    private static class Offenders
    {
        internal sealed class PageOnTheDatabase(PortalDbContext portal)
        {
            public override string? ToString() => portal.ToString();
        }

        internal sealed class PageOfAnEntity
        {
            public IReadOnlyList<Station> Stations { get; } = [];
        }

        internal sealed class CatalogueOfPages(ThermalOccitanie.Web.Pages.Public.IndexModel page)
        {
            public override string ToString() => page.Today.ToString();
        }
    }
}
