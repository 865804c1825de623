using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Api;

/// <summary>A slice of a list, asked for by « page » and « pageSize ».</summary>
internal sealed record Paging(int Page, int PageSize)
{
    public const int LargestPage = 100;

    // Proxies take a few kilobytes of headers, and the address may stand four times in ours: past this, it goes without.
    private const int LongestLinkedQuery = 800;

    /// <summary>Reads the slice from the address; what is wrong goes to <paramref name="errors"/>.</summary>
    public static Paging Read(IQueryCollection query, int usualSize, IDictionary<string, string[]> errors)
    {
        return new(Number("page", 1, 1_000_000), Number("pageSize", usualSize, LargestPage));

        int Number(string name, int usual, int largest)
        {
            var text = query[name].ToString();

            if (text.Length == 0)
            {
                return usual;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest)
            {
                return number;
            }

            errors[name] = [$"Write a whole number from 1 to {largest}."];
            return usual;
        }
    }

    /// <summary>Takes the slice, and names its neighbours in a Link header (RFC 8288).</summary>
    public IReadOnlyList<T> Slice<T>(IReadOnlyList<T> all, HttpContext context)
    {
        if (context.Request.QueryString.Value is not { Length: > LongestLinkedQuery } && Neighbours(all.Count, context) is { Count: > 0 } links)
        {
            context.Response.Headers.Link = string.Join(", ", links);
        }

        return [.. all.Skip((int)Math.Min((long)(Page - 1) * PageSize, int.MaxValue)).Take(PageSize)];
    }

    private List<string> Neighbours(int count, HttpContext context)
    {
        var last = Math.Max(1, (int)Math.Ceiling(count / (double)PageSize));
        var links = new List<string>();

        if (Page > 1)
        {
            links.Add(LinkTo(1, "first"));
            links.Add(LinkTo(Math.Min(Page - 1, last), "prev"));
        }

        if (Page < last)
        {
            links.Add(LinkTo(Page + 1, "next"));
            links.Add(LinkTo(last, "last"));
        }

        return links;

        string LinkTo(int page, string relation)
        {
            var query = context.Request.Query
                .Where(pair => pair.Key is not ("page" or "pageSize"))
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
                .Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)))
                .Append(KeyValuePair.Create("pageSize", (string?)PageSize.ToString(CultureInfo.InvariantCulture)));

            // QueryHelpers escapes every value: what came in cannot break out of the header.
            return $"<{QueryHelpers.AddQueryString(Language.Current.Address(context.Request.PathBase + context.Request.Path), query)}>; rel=\"{relation}\"";
        }
    }
}
