using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A French telephone number, as it is dialled and as it is read.</summary>
public static class PhoneNumber
{
    /// <summary>« 04 67 51 76 01 » becomes « +33467517601 »; a short or free number stays as it is dialled in France.</summary>
    public static string Dialled(string number)
    {
        var digits = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
        var isOrdinary = digits.Length == 10 && digits[0] == '0' && digits[1] is not ('8' or '0');
        return isOrdinary ? $"+33{digits[1..]}" : digits;
    }

    /// <summary>The number, which must not break at the end of a line.</summary>
    public static string Read(string number) => number.Replace(' ', French.NoBreak);
}
