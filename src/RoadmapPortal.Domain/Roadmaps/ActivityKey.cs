namespace RoadmapPortal.Domain.Roadmaps;

/// <summary>The short stable id of a row in URLs and snapshots: printed numbers repeat and are only text.</summary>
public static class ActivityKey
{
    /// <summary>The length of a key, in characters.</summary>
    public const int Length = 8;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Makes the key of a row from the random end of its id (UUID version 7): 40 bits, 8 characters.</summary>
    public static string From(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var value = 0UL;
        foreach (var b in bytes[^5..]) value = (value << 8) | b;
        Span<char> key = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--, value >>= 5) key[i] = Alphabet[(int)(value & 31)];
        return new string(key);
    }
}
