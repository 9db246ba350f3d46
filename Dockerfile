# syntax=docker/dockerfile:1

FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /opt/figurewatch
ENV PATH=/opt/figurewatch/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1
# Dependencies first: they change less often than our own code, and this layer is the slow one.
COPY requirements/image.txt requirements/image.txt
RUN --mount=type=cache,target=/root/.cache/pip pip install --require-hashes -r requirements/image.txt
COPY . .
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && pip install --no-deps --no-index /wheels/*.whl

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/figurewatch --shell /usr/sbin/nologin figurewatch \
    && install -d -o figurewatch -g figurewatch -m 700 /var/lib/figurewatch
COPY --from=build /opt/figurewatch /opt/figurewatch
ENV PATH=/opt/figurewatch/bin:$PATH PYTHONUNBUFFERED=1 FIGUREWATCH_DATA=/var/lib/figurewatch
USER figurewatch
WORKDIR /var/lib/figurewatch
VOLUME /var/lib/figurewatch
EXPOSE 8321
# Of the page; docker-compose.yml says for each other role how it shows life.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8321/healthz', timeout=3)"]
ENTRYPOINT ["figurewatch"]
# Beyond loopback the page asks for FIGUREWATCH_WEB_PASSWORD, and does not start without.
CMD ["web", "--host", "0.0.0.0", "--port", "8321"]
