using System.Reflection;
using Xunit.Sdk;

namespace RoadmapPortal.TestSupport.Databases;

/// <summary>Runs a theory on SQLite: <c>[Theory, OnSqlite, OnPostgres]</c> above a test that takes a <see cref="DatabaseKind"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Sqlite]];
}

/// <summary>Runs a theory on PostgreSQL, and reports it as skipped where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() =>
        Skip = TestEnvironment.Postgres is null ? "PORTAL_TEST_POSTGRES names no PostgreSQL server (tests/run.sh starts one)" : null;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseKind.Postgres]];
}
