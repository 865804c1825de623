using System.Text.RegularExpressions;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>What became of a run of words.</summary>
public enum TextPieceKind
{
    Common,
    Removed,
    Added,
}

/// <summary>A run of words, with the spaces and punctuation among them.</summary>
public sealed record TextPiece(TextPieceKind Kind, string Text);

/// <summary>Two texts compared word by word, to mark in a preview what changes.</summary>
public static partial class TextDifference
{
    /// <summary>Pairs of words that are compared at most; beyond, the whole middle counts as replaced. Two texts of 2 000 characters stay below.</summary>
    public const int MaxComparisons = 2_000_000;

    /// <summary>The runs in reading order: common and removed ones make the old text, common and added ones the new.</summary>
    public static IReadOnlyList<TextPiece> Between(string? before, string? after)
    {
        var old = Words(before);
        var young = Words(after);
        var start = old.Zip(young).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(start).Reverse().Zip(young.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        var pieces = new List<TextPiece>();
        Add(pieces, TextPieceKind.Common, old[..start]);
        AddMiddle(pieces, old[start..^end], young[start..^end]);
        Add(pieces, TextPieceKind.Common, old[^end..]);
        return pieces;
    }

    private static void AddMiddle(List<TextPiece> pieces, string[] old, string[] young)
    {
        if ((long)old.Length * young.Length > MaxComparisons)
        {
            Add(pieces, TextPieceKind.Removed, old);
            Add(pieces, TextPieceKind.Added, young);
            return;
        }

        var common = CommonFrom(old, young);
        var (i, j) = (0, 0);

        while (i < old.Length || j < young.Length)
        {
            if (i < old.Length && j < young.Length && old[i] == young[j])
            {
                Add(pieces, TextPieceKind.Common, [old[i++]]);
                j++;
            }
            else if (i < old.Length && (j == young.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Add(pieces, TextPieceKind.Removed, [old[i++]]);
            }
            else
            {
                Add(pieces, TextPieceKind.Added, [young[j++]]);
            }
        }
    }

    /// <summary>How many words the rests of both texts have in common, in order, from each pair of positions on.</summary>
    private static int[,] CommonFrom(string[] old, string[] young)
    {
        var common = new int[old.Length + 1, young.Length + 1];

        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = young.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Add(List<TextPiece> pieces, TextPieceKind kind, string[] words)
    {
        var text = string.Concat(words);

        if (text.Length == 0)
        {
            return;
        }

        if (pieces is [.., var last] && last.Kind == kind)
        {
            pieces[^1] = last with { Text = last.Text + text };
        }
        else
        {
            pieces.Add(new(kind, text));
        }
    }

    private static string[] Words(string? text) => [.. Word().Matches(text ?? "").Select(m => m.Value)];

    // A word, a run of spaces, or one sign.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
