import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How nginx answers: the tile as a file to anybody, or only after it asked another server. */
export type NginxSite = { readonly port: number; readonly tile: string; readonly authPort: number | null };

/** Starts nginx with one worker that serves the tile at `/tile.pbf`. */
export function startNginx({ port, tile, authPort }: NginxSite): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-nginx-"));
  mkdirSync(join(folder, "www"));
  copyFileSync(tile, join(folder, "www", "tile.pbf"));
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port, authPort));
  return spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: "ignore" });
}

function configuration(folder: string, port: number, authPort: number | null): string {
  const ask = authPort === null ? "" : "auth_request /auth;";
  const auth =
    authPort === null
      ? ""
      : `location = /auth { internal; proxy_pass http://yes; proxy_http_version 1.1; proxy_set_header Connection "";
           proxy_pass_request_body off; proxy_set_header Content-Length ""; proxy_set_header X-Original-URI $request_uri; }`;
  const upstream = authPort === null ? "" : `upstream yes { server 127.0.0.1:${authPort}; keepalive 64; }`;
  return `
    ${process.getuid?.() === 0 ? "user root;" : ""}
    worker_processes 1;
    pid ${folder}/nginx.pid;
    error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_requests 1000000000;
      open_file_cache max=1000;
      client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
      uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
      types { application/vnd.mapbox-vector-tile pbf; }
      ${upstream}
      server {
        listen 127.0.0.1:${port};
        root ${folder}/www;
        location / {
          ${ask}
          add_header Content-Encoding gzip;
          add_header Cache-Control "private, max-age=86400";
          add_header Access-Control-Allow-Origin *;
        }
        ${auth}
      }
    }`;
}
