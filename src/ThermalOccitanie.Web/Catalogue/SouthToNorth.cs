using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>The stations from south to north, so that neighbours are found without measuring every distance.</summary>
internal sealed class SouthToNorth
{
    /// <summary>Of latitude; a little less than it is, so that nothing near is left out.</summary>
    private const double KilometresADegree = 111;

    private readonly StationSheet[] _stations;
    private readonly double[] _latitudes;

    public SouthToNorth(IEnumerable<StationSheet> stations)
    {
        _stations = [.. stations.OrderBy(s => s.At.Latitude)];
        _latitudes = Array.ConvertAll(_stations, s => s.At.Latitude);
    }

    /// <summary>The nearest other stations, each with its distance in kilometres as the crow flies.</summary>
    public IReadOnlyList<(StationSheet Station, double Kilometres)> NearestTo(StationSheet station, int count)
    {
        var nearest = new List<(StationSheet Station, double Kilometres)>(count + 1);
        var start = Array.BinarySearch(_latitudes, station.At.Latitude);
        var north = start < 0 ? ~start : start;
        var south = north - 1;

        // Outwards, the nearer side first: once the latitude alone is too far, all that follows is.
        while (GapTo(south) is var toSouth && GapTo(north) is var toNorth && Math.Min(toSouth, toNorth) is var gap && IsNear(gap))
        {
            var other = _stations[toSouth < toNorth ? south-- : north++];

            if (other.Slug != station.Slug)
            {
                Consider(other, other.At.KilometresTo(station.At));
            }
        }

        return nearest;

        double GapTo(int index) => index >= 0 && index < _latitudes.Length ? Math.Abs(_latitudes[index] - station.At.Latitude) * KilometresADegree : double.PositiveInfinity;

        bool IsNear(double gap) => !double.IsPositiveInfinity(gap) && (nearest.Count < count || gap <= nearest[^1].Kilometres);

        void Consider(StationSheet other, double kilometres)
        {
            var place = nearest.FindIndex(n => kilometres < n.Kilometres || (kilometres.Equals(n.Kilometres) && French.ByName.Compare(other.Name, n.Station.Name) < 0));
            nearest.Insert(place < 0 ? nearest.Count : place, (other, kilometres));

            if (nearest.Count > count)
            {
                nearest.RemoveAt(count);
            }
        }
    }
}
