using System.Linq.Expressions;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.PersonalData;

/// <summary>
/// Finds every row that is about one address, wherever it is: the database's own model says which tables and columns there
/// are, so that none is forgotten.
/// </summary>
public sealed partial class PersonalDataDesk(PortalDbContext portal)
{
    private static readonly JsonSerializerOptions AsText = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions ToRead = new(AsText) { WriteIndented = true };
#pragma warning disable S3011 // The type is known by the model alone, and the method is our own.
    private static readonly MethodInfo Find = typeof(PersonalDataDesk).GetMethod(nameof(FindInAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
#pragma warning restore S3011

    /// <returns>The tables in which there is something about the address, with its rows.</returns>
    public async Task<IReadOnlyList<FoundRows>> FindAsync(string email, CancellationToken cancellationToken)
    {
        var who = await KeysAsync(email, cancellationToken);
        List<FoundRows> found = [];

        foreach (var type in portal.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var rows = await (Task<IReadOnlyList<object>>)Find.MakeGenericMethod(type.ClrType).Invoke(this, [type, who, cancellationToken])!;

            if (rows.Count > 0)
            {
                found.Add(new(PersonalDataRules.All[type.ClrType], rows));
            }
        }

        return [.. found.OrderBy(f => f.Rule.EraseAsync is null)];
    }

    /// <summary>Erases what may be erased, all of it or nothing.</summary>
    /// <param name="note">Leaves the trace, in the same transaction.</param>
    /// <returns>How many rows went, by table.</returns>
    public async Task<IReadOnlyList<(string Table, int Count)>> EraseAsync(string email, Action<IReadOnlyList<(string Table, int Count)>> note, CancellationToken cancellationToken)
    {
        await using var change = await portal.Database.BeginTransactionAsync(cancellationToken);
        var who = await KeysAsync(email, cancellationToken);
        List<(string, int)> erased = [];

        foreach (var rule in PersonalDataRules.All.Values.Where(r => r.EraseAsync is not null))
        {
            if (await rule.EraseAsync!(portal, who, cancellationToken) is > 0 and var count)
            {
                erased.Add((rule.Name, count));
            }
        }

        note(erased);
        await portal.SaveChangesAsync(cancellationToken);
        await change.CommitAsync(cancellationToken);
        return erased;
    }

    /// <summary>One file with all that was found, for the person: what would let somebody in, or reads as noise, is left out.</summary>
    public static byte[] Export(string email, IEnumerable<FoundRows> found) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["adresse"] = email,
            ["tables"] = new JsonArray([.. found.Select(f => new JsonObject { ["table"] = f.Rule.Name, ["lignes"] = new JsonArray([.. f.Rows.Select(Told)]) })]),
        },
        ToRead);

    private static JsonNode? Told(object row)
    {
        var told = JsonSerializer.SerializeToNode(row, row.GetType(), AsText)!.AsObject();

        foreach (var name in told.Select(p => p.Key).Where(name => Untold().IsMatch(name)).ToList())
        {
            told.Remove(name);
        }

        return told;
    }

    private async Task<PersonKeys> KeysAsync(string email, CancellationToken cancellationToken)
    {
        var normalised = Account.Normalise(email);
        var subscribed = Subscriber.Normalize(email);
        var account = await portal.Accounts.Where(a => a.NormalizedEmail == normalised).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
        var subscriber = await portal.Subscribers.Where(s => s.NormalizedEmail == subscribed).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancellationToken);
        return new(normalised, Secret.Digest(normalised), account, subscriber);
    }

    private async Task<IReadOnlyList<object>> FindInAsync<T>(IEntityType type, PersonKeys who, CancellationToken cancellationToken)
        where T : class
    {
        var rows = portal.Set<T>().AsNoTracking();

        // A column that holds a whole document is read here: the engines do not search in it alike.
        if (type.GetComplexProperties().Any() || type.GetNavigations().Any(n => n.TargetEntityType.IsOwned()) || type.GetProperties().Any(p => p.GetTypeMapping().Converter is not null && !p.ClrType.IsValueType))
        {
            List<object> holding = [];

            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (IsAbout(row, who))
                {
                    holding.Add(row);
                }
            }

            return holding;
        }

        return About<T>(type, who) is { } about ? [.. (await rows.Where(about).ToListAsync(cancellationToken)).Where(row => IsAbout(row, who))] : [];
    }

    /// <summary>Whether a row holds the address, whole, or a number of the person's: « a@fontclaire.example » is not in « anna@fontclaire.example ».</summary>
    private static bool IsAbout(object row, PersonKeys who)
    {
        // A line break is written as a letter there, which is no part of an address.
        var text = EscapedBlank().Replace(JsonSerializer.Serialize(row, row.GetType(), AsText), " ");
        return new[] { who.EmailHash, who.AccountId?.ToString(), who.SubscriberId?.ToString() }.OfType<string>().Any(key => text.Contains(key, StringComparison.OrdinalIgnoreCase))
            || Regex.IsMatch(text, $@"(?<![\w.!#$%&'*+/=?^`{{|}}~-]){Regex.Escape(who.Email)}(?![\w-]|\.\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Whether a text of a row holds the address, or a number of it is the person's.</summary>
    private static Expression<Func<T, bool>>? About<T>(IEntityType type, PersonKeys who)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var ids = new[] { who.AccountId, who.SubscriberId }.OfType<Guid>().ToList();
        List<Expression> conditions = [];

        foreach (var property in type.GetProperties())
        {
            if (property.ClrType == typeof(string))
            {
                var text = Expression.Call(Column(row, property, typeof(string)), nameof(string.ToUpper), Type.EmptyTypes);
                conditions.AddRange(new[] { who.Email, who.EmailHash.ToUpperInvariant() }.Select(needle => Expression.Call(text, nameof(string.Contains), Type.EmptyTypes, Expression.Constant(needle))));
            }
            else if (property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?))
            {
                conditions.AddRange(ids.Select(id => Expression.Equal(Column(row, property, property.ClrType), Expression.Constant(id, property.ClrType))));
            }
        }

        return conditions.Count == 0 ? null : Expression.Lambda<Func<T, bool>>(conditions.Aggregate(Expression.OrElse), row);
    }

    private static MethodCallExpression Column(Expression row, IProperty property, Type type) =>
        Expression.Call(typeof(EF), nameof(EF.Property), [type], row, Expression.Constant(property.Name));

    [GeneratedRegex(@"\\[nrt]", RegexOptions.None, 1_000)]
    private static partial Regex EscapedBlank();

    [GeneratedRegex("(Hash|Stamp|Token|Body)$|^(Key|Value|CredentialId|Data|MessageId|ClaimedBy|ClaimedUntil)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Untold();
}

/// <summary>What was found of somebody in one table.</summary>
public sealed record FoundRows(PersonalRule Rule, IReadOnlyList<object> Rows);
