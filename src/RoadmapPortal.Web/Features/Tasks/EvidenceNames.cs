using RoadmapPortal.Domain.Execution;
using RoadmapPortal.Domain.Kernel;

namespace RoadmapPortal.Web.Features.Tasks;

/// <summary>The names of files as people gave them: only ever shown.</summary>
internal static class EvidenceNames
{
    /// <summary>Without folders and control characters, cut to size before its extension.</summary>
    public static string Shown(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        if (name.Length <= EvidenceFile.FileNameMaxLength) return name.Length > 0 ? name : "файл";
        var extension = Path.GetExtension(name);
        return extension.Length < 10
            ? TextLength.Cut(name, EvidenceFile.FileNameMaxLength - extension.Length) + extension
            : TextLength.Cut(name, EvidenceFile.FileNameMaxLength);
    }
}
