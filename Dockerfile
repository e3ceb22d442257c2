# The service with its bundled register. The database is on a volume, so that imports survive the container.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src ./src
COPY docs ./docs
COPY openapi ./openapi
RUN dotnet publish src/RecordsApi -c Release -o /app --no-self-contained -p:RestoreLockedMode=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown app:app /data
USER app
VOLUME /data
ENV ConnectionStrings__Register="Data Source=/data/register.db" \
    ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    MALLOC_ARENA_MAX=2
EXPOSE 8080
ENTRYPOINT ["dotnet", "RecordsApi.dll"]
CMD ["serve"]
