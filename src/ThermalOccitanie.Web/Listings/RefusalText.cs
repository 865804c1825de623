using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Web.Listings;

/// <summary>Why a text stays as it is, in French.</summary>
public static class RefusalText
{
    public static string Say(RevisionRefusal refusal) => refusal switch
    {
        RevisionRefusal.NotBeingWritten => "Ce texte n’est plus un brouillon : il a été transmis, publié ou abandonné entre-temps. Rechargez la page.",
        RevisionRefusal.NotSubmitted => "Ce texte n’attend plus de décision : quelqu’un l’a repris ou a décidé entre-temps. Rechargez la page.",
        RevisionRefusal.NothingChanged => "Rien n’a changé : le texte en ligne dit déjà cela.",
        RevisionRefusal.Inconsistent => "Certaines réponses se contredisent : corrigez-les avant de continuer.",
        RevisionRefusal.Moderated => "Cette section passe par la fédération : transmettez-la.",
        RevisionRefusal.ReasonTooShort => $"Expliquez ce qu’il faut changer, en {ListingRevision.ReasonMinLength} caractères au moins.",
        RevisionRefusal.ReasonTooLong => $"Raccourcissez le motif : {ListingRevision.ReasonMaxLength} caractères au plus.",
        RevisionRefusal.NotToSample => "Ce texte a déjà été relu.",
    };
}
