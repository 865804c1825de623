using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>What a short link is and where it leads, typed for the first time or again.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public abstract class LinkFormPage(PortalDbContext portal, TimeProvider clock, IValidator<LinkForm> validator, TargetReader targets) : LinkPage(portal)
{
    private IReadOnlyList<(Guid Id, string Slug, string Name)> _stations = [];

    [BindProperty]
    public LinkForm Form { get; set; } = new();

    /// <summary>To choose from, by slug.</summary>
    public IReadOnlyList<FieldOption> Stations => [.. _stations.Select(s => new FieldOption(s.Slug, s.Name))];

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected string? SlugOf(Guid? station) => _stations.FirstOrDefault(s => s.Id == station).Slug;

    protected async Task LoadAsync(CancellationToken cancellationToken) =>
        _stations = [.. (await Portal.Stations.OrderBy(s => s.Name).Select(s => new { s.Id, s.Slug, s.Name }).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Slug, s.Name))];

    /// <summary>Makes the link what the form says and saves it, unless something is wrong.</summary>
    /// <param name="before">Where it led, if it did.</param>
    protected async Task<IActionResult> SaveAsync(ShortLink link, string? before, CancellationToken cancellationToken)
    {
        Form.Target = targets.Trim(HttpContext, Form.Target);

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var station = _stations.FirstOrDefault(s => s.Slug == Form.Station);
        Guid? stationId = station.Slug is null ? null : station.Id;
        var place = string.IsNullOrWhiteSpace(Form.Place) ? null : Form.Place.Trim();
        var channel = Choice.Read<PromotionChannel>(Form.Channel, PrivateLabels.Channel)!.Value;

        if (link.Describe(Form.Name!.Trim(), channel, place, stationId, Form.Target!) is { } refusal)
        {
            var (field, sentence) = Say(refusal);
            ModelState.AddModelError(field, sentence);
            return Invalid();
        }

        if (!targets.IsThere(link.Target))
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Target)}", TargetReader.NotThere);
            return Invalid();
        }

        var was = before is null || before == link.Target ? "" : $" ; il menait à {before}";
        Portal.Note(JournalSubject.ShortLink, Me, $"A {(before is null ? "créé" : "modifié")} un lien court : {Tell(link)}{was}.", Now, stationId);
        return await TrySaveAsync(cancellationToken) ? Done(AddressOf(link), $"{Tell(link)}.") : await OvertakenAsync(cancellationToken);
    }

    private static (string Field, string Sentence) Say(LinkRefusal refusal) => refusal switch
    {
        LinkRefusal.TargetIsOutside => ($"{nameof(Form)}.{nameof(Form.Target)}", $"{TargetReader.Sentence} Un lien court ne mène ni ailleurs, ni à un autre lien court."),
        LinkRefusal.HasEnded => ("", "Ce lien est terminé : il ne change plus. Créez-en un autre."),
    };
}
