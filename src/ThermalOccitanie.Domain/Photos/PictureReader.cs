using System.Buffers.Binary;

namespace ThermalOccitanie.Domain.Photos;

/// <summary>Reads a file part by part, through a small window: a file of fifteen megabytes takes no more memory than a small one.</summary>
/// <remarks>Every reading past the end throws <see cref="EndOfStreamException"/>: the file is cut.</remarks>
internal sealed class PictureReader(Stream file)
{
    private const int WindowBytes = 32 * 1024;

    private readonly byte[] _window = new byte[WindowBytes];
    private long _windowAt;
    private int _windowLength;

    public long Length { get; } = file.Length;

    public long Position { get; private set; }

    /// <summary>How many bytes are still to be read.</summary>
    public long Rest => Length - Position;

    public void Skip(long count)
    {
        if (count > Rest)
        {
            throw new EndOfStreamException();
        }

        Position += count;
    }

    public byte Byte()
    {
        if (Position < _windowAt || Position >= _windowAt + _windowLength)
        {
            Fill();
        }

        return _window[Position++ - _windowAt];
    }

    /// <summary>Some bytes, good until the next are read.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > Rest)
        {
            throw new EndOfStreamException();
        }

        if (count > WindowBytes)
        {
            var whole = new byte[count];
            file.Position = Position;
            file.ReadExactly(whole);
            Position += count;
            return whole;
        }

        if (Position < _windowAt || Position + count > _windowAt + _windowLength)
        {
            Fill();
        }

        var bytes = _window.AsSpan((int)(Position - _windowAt), count);
        Position += count;
        return bytes;
    }

    public int UInt16BigEndian() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(2));

    public uint UInt32BigEndian() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    public uint UInt32LittleEndian() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>The next mark of a JPEG: FF, as often as one likes, then its number. Anything else is out of place: 0.</summary>
    public int NextMark()
    {
        if (Byte() != 0xFF)
        {
            return 0;
        }

        int mark;

        do
        {
            mark = Byte();
        }
        while (mark == 0xFF);

        return mark;
    }

    /// <summary>The mark that ends the coded data of a JPEG's scan.</summary>
    public int MarkAfterScan()
    {
        while (true)
        {
            if (Byte() != 0xFF)
            {
                continue;
            }

            int next;

            do
            {
                next = Byte();
            }
            while (next == 0xFF);

            // 00 is an FF of the data itself; D0 to D7 are there to pick up the thread.
            if (next is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return next;
            }
        }
    }

    private void Fill()
    {
        if (Rest <= 0)
        {
            throw new EndOfStreamException();
        }

        file.Position = Position;
        _windowAt = Position;
        _windowLength = file.ReadAtLeast(_window, (int)Math.Min(WindowBytes, Rest));
    }
}
