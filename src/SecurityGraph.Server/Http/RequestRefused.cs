namespace SecurityGraph.Server.Http;

/// <summary>A request that never becomes an operation.</summary>
internal sealed class RequestRefused(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;
}
