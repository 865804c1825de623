namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>How far apart two words are, in typing errors.</summary>
public static class Spelling
{
    /// <summary>One error in a word of five letters or more, two from nine.</summary>
    public static int ErrorsAllowed(int letters) => letters switch
    {
        >= 9 => 2,
        >= 5 => 1,
        _ => 0,
    };

    /// <summary>
    /// Number of letters added, left out, changed or swapped with their neighbour (optimal string alignment), or
    /// <paramref name="limit"/> + 1 as soon as it must be more than that.
    /// </summary>
    public static int Errors(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int limit)
    {
        if (Math.Abs(typed.Length - meant.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> beforeLast = stackalloc int[meant.Length + 1];
        Span<int> last = stackalloc int[meant.Length + 1];
        Span<int> current = stackalloc int[meant.Length + 1];

        for (var column = 0; column <= meant.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= typed.Length; row++)
        {
            current[0] = row;
            var best = row;

            for (var column = 1; column <= meant.Length; column++)
            {
                var same = typed[row - 1] == meant[column - 1] ? 0 : 1;
                var errors = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + same);

                if (row > 1 && column > 1 && typed[row - 1] == meant[column - 2] && typed[row - 2] == meant[column - 1])
                {
                    errors = Math.Min(errors, beforeLast[column - 2] + 1);
                }

                current[column] = errors;
                best = Math.Min(best, errors);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            last.CopyTo(beforeLast);
            current.CopyTo(last);
        }

        return last[meant.Length];
    }
}
