// Runs the storage emulator with a clock that the tests move: a number on a line of standard input moves it forward
// by so many milliseconds. It ends when standard input does, so it never outlives its tests.
'use strict';

const path = require('node:path');
const readline = require('node:readline');

const RealDate = Date;
let ahead = 0;
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, type) => Reflect.construct(target, args.length === 0 ? [now()] : args, type),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

readline.createInterface({ input: process.stdin })
  .on('line', (line) => {
    ahead += Number(line);
    console.log('moved');
  })
  .on('close', () => process.exit());

const modules = process.argv[2];
process.argv.splice(1, 2, 'azurite',
  '--blobPort', '0', '--queuePort', '0', '--tablePort', '0',
  '--inMemoryPersistence', '--skipApiVersionCheck', '--silent', '--disableTelemetry');
require(path.join(modules, 'azurite/dist/src/azurite.js'));
