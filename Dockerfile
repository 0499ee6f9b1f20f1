# The program with its dataset, for `docker compose up` (docker-compose.yml) and by itself:
#   docker build -t securitygraph . && docker run --rm -p 127.0.0.1:5080:5080 securitygraph
FROM mcr.microsoft.com/dotnet/sdk:10.0.401 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/SecurityGraph.Cli/SecurityGraph.Cli.csproj src/SecurityGraph.Cli/
COPY src/SecurityGraph.Exports/SecurityGraph.Exports.csproj src/SecurityGraph.Exports/
COPY src/SecurityGraph.Judgement/SecurityGraph.Judgement.csproj src/SecurityGraph.Judgement/
COPY src/SecurityGraph.Model/SecurityGraph.Model.csproj src/SecurityGraph.Model/
COPY src/SecurityGraph.Neo4j/SecurityGraph.Neo4j.csproj src/SecurityGraph.Neo4j/
COPY src/SecurityGraph.Server/SecurityGraph.Server.csproj src/SecurityGraph.Server/
COPY src/SecurityGraph.Sources/SecurityGraph.Sources.csproj src/SecurityGraph.Sources/
COPY src/SecurityGraph.Store/SecurityGraph.Store.csproj src/SecurityGraph.Store/
RUN dotnet restore src/SecurityGraph.Cli
COPY data data
COPY cypher cypher
COPY src src
# The analyzers have had their say in CI.
RUN dotnet publish src/SecurityGraph.Cli --configuration Release --no-restore -p:RunAnalyzers=false --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0.12
WORKDIR /app
COPY --from=build /app .
# Diagnostics would open a socket in /tmp: the file system may be read-only.
# The base image names a port that is not ours.
ENV DOTNET_EnableDiagnostics=0 \
    ASPNETCORE_HTTP_PORTS="" \
    SECURITYGRAPH_PORT=5080
USER $APP_UID
EXPOSE 5080
# The image has neither curl nor wget.
HEALTHCHECK --interval=10s --timeout=10s --start-period=60s --retries=6 \
    CMD /app/securitygraph doctor --url "http://localhost:$SECURITYGRAPH_PORT/readyz"
ENTRYPOINT ["/app/securitygraph"]
CMD ["serve", "--any-interface"]
