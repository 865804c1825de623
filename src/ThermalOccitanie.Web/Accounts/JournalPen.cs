using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Writes in the journal what is about to be saved, so that both are saved or neither.</summary>
public static class JournalPen
{
    /// <param name="sentence">In French, without its subject: « A publié la présentation. »</param>
    public static void Note(this PortalDbContext portal, JournalSubject subject, Guid? accountId, string by, string sentence, DateTime now, Guid? stationId = null) =>
        portal.JournalEntries.Add(new()
        {
            Id = Guid.CreateVersion7(),
            At = now,
            Subject = subject,
            AccountId = accountId,
            By = by,
            StationId = stationId,
            Sentence = sentence.Length > JournalEntry.SentenceMaxLength ? sentence[..(JournalEntry.SentenceMaxLength - 1)] + "…" : sentence,
        });

    /// <inheritdoc cref="Note(PortalDbContext, JournalSubject, Guid?, string, string, DateTime, Guid?)"/>
    public static void Note(this PortalDbContext portal, JournalSubject subject, SignedIn me, string sentence, DateTime now, Guid? stationId = null) =>
        portal.Note(subject, me.AccountId, me.Signature, sentence, now, stationId);
}
