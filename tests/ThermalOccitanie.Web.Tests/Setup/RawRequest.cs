using System.Text;
using Microsoft.AspNetCore.Http;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>A request whose address is sent as it was written: no client mends or escapes it first.</summary>
internal static class RawRequest
{
    /// <param name="path">Already decoded, as the server hands it to the program.</param>
    /// <param name="query">With its question mark, not decoded.</param>
    public static async Task<(int Status, string Type, string Body)> GetAsync(Portal portal, string path, string query = "")
    {
        var context = await portal.Server.SendAsync(request =>
        {
            request.Request.Method = "GET";
            request.Request.Path = new PathString(path);
            request.Request.QueryString = new QueryString(query);
        });
        using var reader = new StreamReader(context.Response.Body, Encoding.UTF8);

        return (context.Response.StatusCode, context.Response.ContentType ?? "", await reader.ReadToEndAsync());
    }
}
