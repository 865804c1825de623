using FluentValidation;
using Microsoft.AspNetCore.Http.Extensions;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>What the first screen asks: what is closed or reduced, since when, until when. It travels to the second in its address.</summary>
public sealed class IncidentWhat
{
    private static readonly Dictionary<string, IncidentScope> Scopes = new(StringComparer.Ordinal)
    {
        ["station"] = IncidentScope.Station,
        ["cure"] = IncidentScope.Cure,
        ["bien-etre"] = IncidentScope.Wellness,
        ["reduit"] = IncidentScope.Reduced,
    };

    public string? Scope { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? End { get; set; }

    /// <summary>The choices of the first question.</summary>
    public static IReadOnlyList<FieldOption> Choices { get; } = [.. Scopes.Select(s => new FieldOption(s.Key, PrivateLabels.Scope(s.Value)))];

    /// <summary>Since this minute.</summary>
    public static IncidentWhat Now(DateTime now)
    {
        var paris = ParisTime.Of(now);
        return new() { Day = TypedDay.Write(DateOnly.FromDateTime(paris)), Time = TypedTime.Write(TimeOnly.FromDateTime(paris)) };
    }

    public static string WordOf(IncidentScope scope) => Scopes.Single(s => s.Value == scope).Key;

    public static IncidentScope? ReadScope(string? word) => word is not null && Scopes.TryGetValue(word, out var scope) ? scope : null;

    /// <summary>What an address holds, or <see langword="null"/> where it holds nothing of it.</summary>
    public static IncidentWhat? Read(IQueryCollection query) => query.ContainsKey("quoi")
        ? new() { Scope = query["quoi"], Day = query["jour"], Time = query["heure"], End = query["fin"] }
        : null;

    /// <param name="sentence">What was typed on the second screen, where one comes back from it.</param>
    public string Query(string? sentence = null)
    {
        var query = new QueryBuilder { { "quoi", Scope ?? "" }, { "jour", Day ?? "" }, { "heure", Time ?? "" }, { "fin", End ?? "" } };

        if (!string.IsNullOrWhiteSpace(sentence))
        {
            query.Add("phrase", sentence);
        }

        return query.ToString();
    }

    /// <summary>All of it understood; asked only of what the validator let through.</summary>
    public (IncidentScope Scope, DateTime StartedAt, DateOnly? ExpectedEndOn) Understand() =>
        (ReadScope(Scope)!.Value, ParisTime.InstantOf(TypedDay.Read(Day)!.Value, TypedTime.Read(Time)!.Value), TypedDay.Read(End));

    /// <summary>A sentence that says it, for whoever has no time to write one. The end stays out of it: it may move.</summary>
    public string Proposal()
    {
        var (scope, startedAt, _) = Understand();
        return $"{PrivateLabels.Scope(scope)} depuis le {ParisTime.Say(startedAt)}. Appelez-nous avant de venir.";
    }
}

public sealed class IncidentWhatValidator : AbstractValidator<IncidentWhat>
{
    public IncidentWhatValidator()
    {
        RuleFor(what => what.Scope).Must(word => IncidentWhat.ReadScope(word) is not null).WithMessage("Choisissez ce qui est fermé ou réduit.");
        RuleFor(what => what.Day).Must(day => TypedDay.Read(day) is not null).WithMessage("Indiquez le jour où cela a commencé, sous la forme 24/11/2026.");
        RuleFor(what => what.Time).Must(time => TypedTime.Read(time) is not null).WithMessage("Indiquez l’heure où cela a commencé, sous la forme 8:30.");
        RuleFor(what => what.End).IsExpectedEnd();
    }
}

/// <summary>What every form asks of the end that is expected.</summary>
public static class ExpectedEndRule
{
    public static IRuleBuilderOptions<TForm, string?> IsExpectedEnd<TForm>(this IRuleBuilder<TForm, string?> rule) => rule
        .Must(end => string.IsNullOrWhiteSpace(end) || TypedDay.Read(end) is not null)
        .WithMessage("Indiquez le dernier jour sous la forme 30/11/2026, ou laissez vide si vous ne savez pas.");
}
