#!/usr/bin/env bash
# Adds a migration to both engines' sets: eng/migration.sh AddSeasonToStation
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?"say what the migration does, e.g. AddSeasonToStation"}
project=(--project src/ThermalOccitanie.Data --startup-project eng/ThermalOccitanie.Migrations)
dotnet tool restore >/dev/null
dotnet restore eng/ThermalOccitanie.Migrations >/dev/null
dotnet ef migrations add "$name" --context SqlitePortalDbContext --output-dir Migrations/Sqlite "${project[@]}"
dotnet ef migrations add "$name" --context PostgresPortalDbContext --output-dir Migrations/Postgres "${project[@]}"
echo "Read both files of src/ThermalOccitanie.Data/Migrations before you commit them."
