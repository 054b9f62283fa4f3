namespace RoadmapPortal.TestSupport.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
