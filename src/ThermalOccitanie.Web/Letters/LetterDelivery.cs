namespace ThermalOccitanie.Web.Letters;

/// <summary>The way out of the program for newsletters: a mail server, or a folder.</summary>
public interface ILetterDelivery
{
    /// <summary>Opens a line by which many letters may go, one after the other.</summary>
    public ILetterLine Open();
}

/// <summary>A line to a mail server; it is opened anew where it was lost.</summary>
public interface ILetterLine : IAsyncDisposable
{
    /// <param name="maySayLastWordAsync">
    /// Asked once everything is said but the last word, after which nobody can take the letter back: if it answers no, or
    /// fails, the server has not taken it.
    /// </param>
    /// <param name="patience">After this time it has failed, whatever may come of it.</param>
    public Task<LetterOutcome> HandAsync(LetterMail letter, Func<Task<bool>> maySayLastWordAsync, TimeSpan patience);
}

/// <summary>What became of a letter.</summary>
/// <param name="Why">A French sentence, which names nobody.</param>
public sealed record LetterOutcome(LetterFate Fate, string? Why = null);

public enum LetterFate
{
    Taken,

    /// <summary>Certainly not taken, and there is use in trying again.</summary>
    Later,

    /// <summary>The server will not have it.</summary>
    Refused,

    /// <summary>The last word was said, and not answered.</summary>
    InDoubt,

    /// <summary>The last word was not to be said.</summary>
    HeldBack,

    /// <summary>There is no line: it is not about this letter.</summary>
    NoLine,
}

/// <summary>A letter to one subscriber, as it goes over the wire.</summary>
/// <param name="Id">Of its sending.</param>
public sealed record LetterMail(Guid Id, string To, byte[] Message);
