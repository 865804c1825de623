using ThermalOccitanie.Domain.Photos;

namespace ThermalOccitanie.Web.Photos;

/// <summary>What is said about photos to those who send them, in French.</summary>
public static class PhotoWords
{
    /// <summary>Said when the file looked like a picture and nothing could be made of it.</summary>
    public const string CannotBeRead =
        "Cette photo n’a pas pu être ouverte : le fichier est abîmé. Ouvrez-la sur votre appareil, enregistrez-la en JPEG, puis envoyez cette copie.";

    public static string State(PhotoState state) => state switch
    {
        PhotoState.Received => "en préparation",
        PhotoState.Ready => "en ligne",
        PhotoState.Refused => "refusée",
        PhotoState.Withdrawn => "retirée",
    };

    public static string Licence(PhotoLicence licence) => licence switch
    {
        PhotoLicence.CededToTheStation => "cession à la station",
        PhotoLicence.CcBy => "CC BY",
        PhotoLicence.CcBySa => "CC BY-SA",
        PhotoLicence.PublicDomain => "domaine public",
        PhotoLicence.Other => "autre",
    };

    public static string Say(PictureRefusal refusal) => refusal switch
    {
        PictureRefusal.Empty => "Ce fichier est vide. Choisissez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.TooHeavy => "Ce fichier dépasse 15 Mo. Enregistrez la photo en plus petit, puis envoyez-la à nouveau.",
        PictureRefusal.Svg => "Ce fichier est un dessin SVG, quel que soit son nom. Envoyez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.Gif => "Ce fichier est une image GIF, quel que soit son nom. Envoyez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.Heif => "Ce fichier est au format AVIF ou HEIC, quel que soit son nom. Sur votre téléphone, exportez la photo en JPEG.",
        PictureRefusal.Bitmap => "Ce fichier est une image BMP, quel que soit son nom. Enregistrez-la en JPEG ou en PNG.",
        PictureRefusal.Tiff => "Ce fichier est une image TIFF ou brute, quel que soit son nom. Enregistrez-la en JPEG ou en PNG.",
        PictureRefusal.Photoshop => "Ce fichier est un document Photoshop, quel que soit son nom. Exportez-le en JPEG ou en PNG.",
        PictureRefusal.Pdf => "Ce fichier est un document PDF, quel que soit son nom. Envoyez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.Text => "Ce fichier est un texte ou une page web, quel que soit son nom. Envoyez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.Archive => "Ce fichier est une archive, quel que soit son nom. Sortez-en la photo, puis envoyez-la.",
        PictureRefusal.Video => "Ce fichier est un film, quel que soit son nom. Envoyez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.Unknown => "Ce fichier n’est pas une photo que nous sachions lire. Envoyez une photo en JPEG, PNG ou WebP.",
        PictureRefusal.Animated => "Cette image est animée. Envoyez une photo fixe, en JPEG, PNG ou WebP.",
        PictureRefusal.Truncated => "Ce fichier est incomplet : la photo s’arrête avant la fin. Copiez-la à nouveau depuis l’appareil, puis envoyez-la.",
        PictureRefusal.Broken => CannotBeRead,
        PictureRefusal.HoldsSomethingElse => "Ce fichier contient autre chose qu’une photo. Ouvrez-la sur votre appareil, enregistrez-la en JPEG, puis envoyez cette copie.",
        PictureRefusal.TooSmall => $"Cette photo est trop petite : il faut au moins {PictureHeader.ShortestSidePixels} pixels de chaque côté.",
        PictureRefusal.TooLarge => "Cette photo est trop grande : au plus 60 millions de pixels, et 12 000 pixels de chaque côté. Enregistrez-la en plus petit.",
    };
}
