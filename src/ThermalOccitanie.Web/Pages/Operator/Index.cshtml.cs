using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Operator;

/// <summary>The stations of whoever asks; straight to it where there is one only.</summary>
public sealed class IndexModel(StationDoor door) : PrivatePage
{
    public IReadOnlyList<(string Slug, string Name)> Stations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Stations = [.. (await door.For(Me, AccountRole.Reader).OrderBy(s => s.Name).Select(s => new { s.Slug, s.Name }).ToListAsync(cancellationToken)).Select(s => (s.Slug, s.Name))];
        return Stations is [var only] ? Redirect($"{Doors.Operator}/{only.Slug}") : Page();
    }
}
