#!/usr/bin/env node
// A handler for the double's own tests. It answers from replies.json beside it, by path: a list of replies of which the
// last one repeats. { status, headers, body, wait, drop, exit }: wait never answers, drop breaks the connection, exit
// ends the process with a status. "start" says how it starts: { exit } at once, { silent } without listening.
// What it sees goes into seen.jsonl.
'use strict';

const fs = require('node:fs');
const http = require('node:http');

const replies = JSON.parse(fs.readFileSync('replies.json', 'utf8'));
const note = (seen) => fs.appendFileSync('seen.jsonl', `${JSON.stringify(seen)}\n`);
const start = replies.start?.[0] ?? {};
const asked = {};

const replyTo = (path) => {
  const list = replies[path] ?? [{ status: 404, headers: {}, body: '' }];
  asked[path] = (asked[path] ?? 0) + 1;
  return list[Math.min(asked[path], list.length) - 1];
};

const answer = (request, response, body) => {
  const path = request.url.split('?')[0];
  if (path !== '/') {
    note({ method: request.method, url: request.url, headers: request.rawHeaders, body });
  }
  const reply = replyTo(path);
  if (reply.exit !== undefined) {
    process.exit(reply.exit);
  } else if (reply.drop) {
    request.socket.destroy();
  } else if (!reply.wait) {
    response.writeHead(reply.status ?? 200, reply.headers ?? { 'Content-Type': 'application/json' });
    response.end(reply.body ?? '{"Outputs":{},"Logs":[],"ReturnValue":null}');
  }
};

process.on('SIGTERM', () => note({ method: 'SIGTERM', url: '', headers: [], body: '' }));
note({ method: 'START', url: process.cwd(), headers: [], body: JSON.stringify(process.env) });
console.log('handler starts');
console.error('a warning of the handler');
console.error('an error of the handler');
if (start.exit !== undefined) {
  process.exit(start.exit);
}
if (start.silent) {
  setInterval(() => {}, 1000);
} else {
  http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => { body += part; }).on('end', () => answer(request, response, body));
  }).listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), '127.0.0.1');
}
