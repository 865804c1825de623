# Builds the portal for linux-x64 and runs it as an ordinary user: docker build -t thermal-occitanie .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/ThermalOccitanie.Web -c Release -r linux-x64 --self-contained false -p:RestoreLockedMode=true -o /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Paints the pictures that other sites show beside a link, and makes stations' photos anew; the portal does without where they are missing.
RUN apt-get update && apt-get install -y --no-install-recommends librsvg2-bin libvips-tools && rm -rf /var/lib/apt/lists/*
# The user of the base image; the folder must be its own before the volume is mounted.
RUN mkdir /data && chown "$APP_UID:$APP_UID" /data
WORKDIR /portal
COPY --from=build /portal .
# appsettings.json names http://localhost:5080, which nobody outside the container would reach, and it wins over
# ASPNETCORE_HTTP_PORTS and ASPNETCORE_URLS: only URLS, without a prefix, comes after it.
# The runtime makes its first generation as large as the processor's cache: 32 MiB are enough (docs/performance.md).
ENV URLS=http://+:8080 \
    DOTNET_GCgen0size=0x2000000 \
    ASPNETCORE_HTTP_PORTS= \
    Portal__DataFolder=/data
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "ThermalOccitanie.Web.dll"]
