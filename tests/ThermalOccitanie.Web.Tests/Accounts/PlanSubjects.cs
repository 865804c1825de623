using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>The action plan and its money, in a year that is open and in one that is closed.</summary>
internal static class PlanSubjects
{
    private const string Plan = "/federation/plan/{year:int}";
    private const string Action = Plan + "/actions/{number:int}";

    private static readonly Func<Scene, Row, HttpClient> ByTheFederation = (scene, _) => scene.Federation.Browser;

    public static readonly IReadOnlyList<Subject> All =
    [
        new("A year's plan", ["Open", "Closed"], MakeAsync, ReadAsync,
        [
            new("give it another budget", $"{Plan}/budget", ("Open", "Open, 1 budget changed"))
            {
                By = ByTheFederation,
                FieldsAsync = (_, _) => Task.FromResult<IReadOnlyList<(string, string)>>([("Seen", Web.Plan.PlanText.Euros(PlanFixture.BudgetCents)), ("Form.Budget", "149 999,99")]),
            },
            new("close", $"{Plan}/clore", ("Open", "Closed")) { By = ByTheFederation },
            new Verb("open again", $"{Plan}/rouvrir", ("Closed", "Open")) { By = ByTheFederation }.Sending(("Reason", "Une facture oubliée.")),
            new Verb("add an action", $"{Plan}/actions/nouvelle", ("Open", "Open, 1 action more")) { By = ByTheFederation }.Sending(
                ("Form.Title", "Une autre"), ("Form.Channel", "presse"), ("Form.StartsOn", "2026-01-01"), ("Form.EndsOn", "2026-02-01"), ("Form.Basis", "ttc")),
            new("change an action", $"{Action}/modifier", ("Open", "Open, 1 action changed")) { By = ByTheFederation, FieldsAsync = ChangeActionAsync },
            new Verb("add a line", $"{Action}/lignes/nouvelle", ("Open", "Open, 1 line more")) { By = ByTheFederation }.Sending(
                ("Form.Label", "Stand"), ("Form.Stage", "paye"), ("Form.On", "2026-01-20"), ("Form.Net", "100"), ("Form.Gross", "120")),
            new("change a line", $"{Action}/lignes/{{id:guid}}", ("Open", "Open, 1 line changed"))
            {
                By = ByTheFederation,
                FieldsAsync = async (scene, row) => [("Seen", (await LineAsync(scene, row)).ConcurrencyToken.ToString()), ("Form.Label", "Changé"), ("Form.Stage", "prevu"), ("Form.On", "2026-01-20"), ("Form.Net", "100"), ("Form.Gross", "120")],
            },
            new("remove a line", $"{Action}/lignes/{{id:guid}}/retirer", ("Open", "Open, 1 line less")) { By = ByTheFederation },
            new("add an agreement", $"{Action}/conventions/nouvelle", ("Open", "Open, 1 agreement more"))
            {
                By = ByTheFederation,
                FieldsAsync = (scene, _) => Task.FromResult<IReadOnlyList<(string, string)>>(
                    [("Form.Funder", scene.Federation.Organisation.Id.ToString()), ("Form.Reference", "FED"), ("Form.Rate", "10"), ("Form.StartsOn", "2026-01-01"), ("Form.EndsOn", "2026-02-01")]),
            },
        ]),

        new("An agreement", ["In an open year", "In a closed year"], MakeAgreementAsync, ReadAgreementAsync,
        [
            new("change", $"{Action}/conventions/{{id:guid}}", ("In an open year", "In an open year, changed"))
            {
                By = ByTheFederation,
                FieldsAsync = async (scene, row) => [("Seen", (await AgreementAsync(scene, row)).ConcurrencyToken.ToString()), ("Form.Reference", "Changée"), ("Form.Rate", "40"), ("Form.StartsOn", "2026-01-01"), ("Form.EndsOn", "2026-02-01")],
            },
            new("call", $"{Action}/conventions/{{id:guid}}/appels", ("In an open year", "In an open year, 3 calls"))
            {
                By = ByTheFederation,
                FieldsAsync = async (scene, row) => [("Seen", await CallsVersionAsync(scene, row)), ("Dates", "31/10/2026\n30/11/2026")],
            },
        ]),

        new("A call for funds", ["Prepared", "Sent", "Received"], MakeCallAsync, ReadCallAsync,
        [
            new("send", $"{Action}/appels/{{id:guid}}/envoyer", ("Prepared", "Sent")) { By = ByTheFederation },
            new Verb("note the money", $"{Action}/appels/{{id:guid}}/recevoir", ("Sent", "Received")) { By = ByTheFederation }.Sending(("On", "2026-11-20")),
        ]),
    ];

    private static Task<StoredPlan> StoreAsync(Scene scene) => scene.SaveAsync(async database =>
    {
        await database.FundsCalls.ExecuteDeleteAsync();
        await database.Agreements.ExecuteDeleteAsync();
        await database.PlanLines.ExecuteDeleteAsync();
        await database.PlanActions.ExecuteDeleteAsync();
        await database.Plans.ExecuteDeleteAsync();
        var board = new Domain.Accounts.Organisation { Id = Guid.CreateVersion7(), Name = $"Comité {Guid.CreateVersion7()}", Kind = Domain.Accounts.OrganisationKind.RegionalBoard };
        database.Add(board);
        return database.AddPlan(board.Id, scene.Now);
    });

    private static async Task<StoredPlan> StoreAsync(Scene scene, bool isClosed)
    {
        var stored = await StoreAsync(scene);
        await scene.SaveAsync(async database => isClosed ? (await database.Plans.SingleAsync(p => p.Year == StoredPlan.Year)).Close("Le test", scene.Now) : null);
        return stored;
    }

    private static async Task<Row> MakeAsync(Scene scene, string state) => new((await StoreAsync(scene, state is "Closed")).Line.Id);

    private static Task<string> ReadAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var (plan, _, planned) = PlanFixture.Of(StoredPlan.Year);
        var now = await database.Plans.AsNoTracking().SingleAsync(p => p.Year == StoredPlan.Year);
        (string What, int Count)[] changes =
        [
            ("budget changed", now.BudgetCents == plan.BudgetCents ? 0 : 1),
            ("action more", await database.PlanActions.CountAsync() - planned.Count),
            ("action changed", await database.PlanActions.CountAsync(a => a.Title == "Changée")),
            ("line more", Math.Max(0, await database.PlanLines.CountAsync() - planned.Count)),
            ("line less", Math.Max(0, planned.Count - await database.PlanLines.CountAsync())),
            ("line changed", await database.PlanLines.CountAsync(l => l.Label == "Changé")),
            ("agreement more", await database.Agreements.CountAsync() - 1),
        ];
        return string.Join(", ", [now.IsClosed ? "Closed" : "Open", .. changes.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.What}")]);
    });

    private static Task<IReadOnlyList<(string Name, string Value)>> ChangeActionAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync<IReadOnlyList<(string, string)>>(async database =>
    {
        var action = await database.PlanActions.AsNoTracking().SingleAsync(a => a.Number == 1);
        return [("Seen", action.ConcurrencyToken.ToString()), ("Form.Title", "Changée"), ("Form.Channel", "presse"), ("Form.StartsOn", "2026-01-01"), ("Form.EndsOn", "2026-02-01"), ("Form.Basis", "ht")];
    });

    private static Task<PlanLine> LineAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(database => database.PlanLines.AsNoTracking().SingleAsync(l => l.Id == row.Id));

    private static async Task<Row> MakeAgreementAsync(Scene scene, string state) => new((await StoreAsync(scene, state is "In a closed year")).Agreement.Id);

    private static Task<Agreement> AgreementAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(database => database.Agreements.AsNoTracking().SingleAsync(a => a.Id == row.Id));

    private static Task<string> ReadAgreementAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var isClosed = (await database.Plans.AsNoTracking().SingleAsync(p => p.Year == StoredPlan.Year)).IsClosed;
        var agreement = await database.Agreements.AsNoTracking().SingleAsync(a => a.Id == row.Id);
        var calls = await database.FundsCalls.CountAsync();
        return $"In {(isClosed ? "a closed" : "an open")} year{(agreement.Reference == "Changée" ? ", changed" : "")}{(calls == 2 ? "" : $", {calls} calls")}";
    });

    private static Task<string> CallsVersionAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
        $"{PlanFixture.FairCents / 10 * 4} {string.Join(' ', await database.FundsCalls.AsNoTracking().Where(c => c.AgreementId == row.Id).OrderBy(c => c.Number).Select(c => c.ConcurrencyToken).ToListAsync())}");

    private static async Task<Row> MakeCallAsync(Scene scene, string state)
    {
        var stored = await StoreAsync(scene);

        if (state is "Received")
        {
            await scene.SaveAsync(async database => (await database.FundsCalls.SingleAsync(c => c.Id == stored.Sent.Id)).Receive(new(2026, 11, 1)));
        }

        return new(state is "Prepared" ? stored.Prepared.Id : stored.Sent.Id);
    }

    private static Task<string> ReadCallAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
        await database.FundsCalls.AsNoTracking().SingleAsync(c => c.Id == row.Id) switch
        {
            { ReceivedOn: not null } => "Received",
            { SentAt: not null } => "Sent",
            _ => "Prepared",
        });
}
