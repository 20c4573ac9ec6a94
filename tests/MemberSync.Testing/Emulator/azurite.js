// Runs the storage emulator with a clock that the tests move: a number on a line of standard input moves it forward
// by so many milliseconds. It ends when standard input does, so it never outlives its tests.
//
//   node azurite.js <node_modules> [<origin> <start> <speed>]
//
// With the last three the clock shows <start> at the real time <origin> and runs <speed> times faster than real.
'use strict';

const http = require('node:http');
const path = require('node:path');
const readline = require('node:readline');

const [modules, origin, start, speed] = process.argv.slice(2);
const RealDate = Date;
const clock = origin === undefined
  ? () => RealDate.now()
  : () => RealDate.parse(start) + (RealDate.now() - RealDate.parse(origin)) * Number(speed);
let ahead = 0;
const now = () => Math.floor(clock()) + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, type) => Reflect.construct(target, args.length === 0 ? [now()] : args, type),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

// Answers that the emulator does not date itself are dated by node, which knows nothing of this clock.
const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function dated(event, request, response, ...rest) {
  if (event === 'request') {
    response.setHeader('Date', new Date().toUTCString());
  }
  return emit.call(this, event, request, response, ...rest);
};

readline.createInterface({ input: process.stdin })
  .on('line', (line) => {
    ahead += Number(line);
    console.log('moved');
  })
  .on('close', () => process.exit());

process.argv.splice(1, process.argv.length, 'azurite',
  '--blobPort', '0', '--queuePort', '0', '--tablePort', '0',
  '--inMemoryPersistence', '--skipApiVersionCheck', '--silent', '--disableTelemetry');
require(path.join(modules, 'azurite/dist/src/azurite.js'));
