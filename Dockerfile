# The program alone, in an image without a shell, as a user without rights. Run it in a folder of handouts:
#   docker run --rm -v "$PWD:/work" handoutgen build
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev
WORKDIR /source
COPY . .
RUN dotnet publish src/HandoutGen.Cli -c Release -r linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/') -o /program

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
COPY --from=build /program /program
WORKDIR /work
USER $APP_UID
ENTRYPOINT ["/program/handoutgen"]
