# The built page behind nginx. Built from the root of the repository.
FROM node:22-slim AS build
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY openapi.yaml /build/
COPY frontend ./
RUN npm run build

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY deploy/nginx/site.conf.template /etc/nginx/templates/default.conf.template
COPY deploy/nginx/security-headers.conf.template deploy/nginx/config.json.template /etc/nginx/templates/page/
COPY --from=build /build/frontend/dist /usr/share/nginx/html
EXPOSE 8080
