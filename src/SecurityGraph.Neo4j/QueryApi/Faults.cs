using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SecurityGraph.Neo4j.QueryApi;

/// <summary>What went wrong, in words that say what to do.</summary>
internal sealed class Faults(Neo4jOptions options)
{
    private string Server => options.Server.GetLeftPart(UriPartial.Path).TrimEnd('/');

    public Neo4jException Of(HttpStatusCode status, (string Code, string Message) fault) => fault.Code switch
    {
        Neo4jException.WrongCredentials => Named(fault.Code, options.BearerToken is not null ? "does not accept the bearer token."
            : options.User is null ? "asks for a user and a password; none were given (--user, and SECURITYGRAPH_NEO4J_PASSWORD or --password-file)."
            : $"does not accept the password of user '{options.User}', or knows no such user."),
        "Neo.ClientError.Security.AuthenticationRateLimit" =>
            new(fault.Code, $"Neo4j at {Server} was given wrong passwords too often and refuses everybody for some seconds.", isTransient: true),
        "Neo.ClientError.Security.CredentialsExpired" =>
            Named(fault.Code, $"asks user '{options.User}' to change the password first: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…' in its Browser."),
        Neo4jException.UnknownDatabase => Named(fault.Code, $"has no database '{options.Database}'."),
        "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => TimedOut(),
        _ => new Neo4jException(fault.Code, $"Neo4j at {Server}: {fault.Message} ({fault.Code})", IsTransient(status, fault.Code)),
    };

    public Neo4jException Of(HttpStatusCode status)
    {
        if (status == HttpStatusCode.Unauthorized) return Of(status, (Neo4jException.WrongCredentials, ""));
        if (status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
            return new(Neo4jException.Unreachable, $"{Server} is busy or starting: it answers with status {(int)status}.", isTransient: true);
        return new(Neo4jException.NoQueryApi, $"What answers at {Server} is not Neo4j's HTTP port: status {(int)status}, without an answer of the Query API.");
    }

    public Neo4jException Unreachable(Exception fault) => Root(fault) switch
    {
        AuthenticationException tls => new(Neo4jException.Unreachable, $"{Server}: the connection cannot be made safe: {tls.Message}", isTransient: false, fault),
        SocketException { SocketErrorCode: SocketError.HostNotFound } => new(Neo4jException.Unreachable, $"There is no machine of the name '{options.Server.Host}'.", isTransient: true, fault),
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            new(Neo4jException.Unreachable, $"Nothing listens at {Server}: is Neo4j running, and is this its HTTP port (7474 unless configured otherwise)?", isTransient: true, fault),
        var root => new(Neo4jException.Unreachable, $"The connection with {Server} broke: {root.Message}", isTransient: true, fault),
    };

    public Neo4jException Broken(Exception? fault = null) => new(
        Neo4jException.BrokenAnswer, $"{Server} answered with something that is no answer of Neo4j's Query API.{(fault is null ? "" : " " + fault.Message)}", isTransient: false, fault);

    public Neo4jException TimedOut() => new(
        Neo4jException.TimeLimit, $"Neo4j at {Server} took longer than {options.TimeLimit.TotalSeconds:0.#} s; the statement was stopped.");

    /// <summary>It idled too long, or the server began anew; either way nothing of it is left.</summary>
    public Neo4jException TransactionGone() => new(
        Neo4jException.Unreachable, $"Neo4j at {Server} has forgotten the transaction; nothing of it was written.", isTransient: true);

    public Neo4jException NoQueryApi(string? version) => new(
        Neo4jException.NoQueryApi,
        version is null ? $"What answers at {Server} has no Query API; it is not Neo4j's HTTP port, or a proxy hides it."
        : new ServerFacts(version, "").IsNewEnough ? $"The Query API of Neo4j {version} at {Server} is switched off: name QUERY_API_ENDPOINTS in its setting server.http_enabled_modules."
        : $"Neo4j {version} at {Server} is too old: 5.26 or newer is needed.");

    private Neo4jException Named(string code, string what) => new(code, $"Neo4j at {Server} {what}");

    /// <summary>Transient by Neo4j's own word, less what another attempt would not change: somebody stopped it, or it is too large.</summary>
    private static bool IsTransient(HttpStatusCode status, string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => false,
        "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => true,
        _ => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) || status == HttpStatusCode.TooManyRequests,
    };

    private static Exception Root(Exception fault) => fault is AuthenticationException || fault.InnerException is null ? fault : Root(fault.InnerException);
}
