# One image, two commands: the bot (the default) and the worker (`node dist/worker/main.js`).
# Debian and not Alpine, 60 MB more: the native part of lmdb is built and tested on glibc (docs/decisions/0004-debian-base.md).
FROM node:24.21.0-bookworm-slim AS runtime-packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
# Types and source maps: a quarter of the bytes, nothing that runs.
RUN find node_modules -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' \) -delete

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY src src
COPY worker worker
RUN npm run build

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    DATA_DIR=/data
RUN install --directory --owner=node --group=node /data
WORKDIR /app
COPY --from=runtime-packages /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "dist/src/healthcheck.js"]
CMD ["node", "dist/src/main.js"]
