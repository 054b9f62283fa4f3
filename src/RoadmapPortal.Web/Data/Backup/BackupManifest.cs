using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapPortal.Web.Data.Backup;

/// <summary>What a backup says of itself, in <c>manifest.json</c> of the file.</summary>
public sealed record BackupManifest
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required int Format { get; init; }

    /// <summary>The version of the portal that made it.</summary>
    public required string Portal { get; init; }

    /// <summary><c>sqlite</c> or <c>postgresql</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The newest migration of the database.</summary>
    public required string Schema { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The tables in the order they are filled; empty where the database is one file.</summary>
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>Files that rows name and that were not there.</summary>
    public required IReadOnlyList<string> MissingFiles { get; init; }

    public required IReadOnlyList<BackupEntry> Entries { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Refuses a format of another time before it reads what that format may have changed.</summary>
    public static BackupManifest Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var format = document.RootElement.GetProperty("format").GetInt32();
            if (format != CurrentFormat)
                throw new BackupException($"Формат резервной копии ({format}) этой версии портала неизвестен: она читает формат {CurrentFormat}. Возьмите ту версию портала, которой копия сделана.");
            return document.Deserialize<BackupManifest>(Json)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new BackupException("Опись резервной копии не читается: файл повреждён.");
        }
    }
}

/// <summary>A table of a PostgreSQL database: its rows lie in the entry <see cref="Entry"/> in the text format of COPY.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows)
{
    [JsonIgnore]
    public string Entry => $"database/{Name}.copy";
}

/// <summary>One file in the backup.</summary>
public sealed record BackupEntry(string Name, long Size, string Sha256);

/// <summary>A backup that cannot be made or taken; the message is for the administrator.</summary>
public sealed class BackupException(string message) : IOException(message);
