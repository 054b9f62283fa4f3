using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RoadmapPortal.Web.Hosting;

/// <summary>The loser of a race that no form noticed, for a row or for a unique name, gets 409 instead of an error page.</summary>
internal sealed class ConcurrencyFilter : IExceptionFilter
{
    private const int SqliteUnique = 2067;

    public void OnException(ExceptionContext context)
    {
        if (!IsLostRace(context.Exception)) return;
        context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
        context.ExceptionHandled = true;
    }

    private static bool IsLostRace(Exception exception) => exception is DbUpdateConcurrencyException
        or DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteExtendedErrorCode: SqliteUnique } };
}
