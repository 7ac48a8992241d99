# The bot in a container: `docker build -t ask-the-article .`, then see compose.yaml.

FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts
COPY src src
RUN npm run prepare

# What the bot needs to run, and nothing that only its making needs.
FROM node:20.20-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:20.20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production PORT=8080
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY data/articles data/articles
COPY data/lexicon data/lexicon
# All of it belongs to root: the bot, which runs as somebody else, can change nothing, and needs to write nothing.
USER node
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm, so that a request to stop reaches the bot.
# Its flags are those of `npm start`.
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "dist/main.js"]
