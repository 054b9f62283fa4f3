namespace RoadmapPortal.Documents.Office;

/// <summary>Why an office file is not read to its end.</summary>
internal enum PackageFault
{
    /// <summary>Broken, encrypted, nested deeper than any honest file, or with two parts of one name.</summary>
    Damaged,

    /// <summary>More parts, or more bytes when unpacked, than any honest file of that kind.</summary>
    TooMuchInside,
}

/// <summary>Ends the reading of an office file at once; the readers turn it into their own errors.</summary>
internal sealed class PackageRefusedException(PackageFault fault) : Exception(fault.ToString())
{
    public PackageFault Fault { get; } = fault;
}
