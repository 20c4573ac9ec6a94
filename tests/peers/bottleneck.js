// Bottleneck as its documentation has it: a reservoir that is filled anew every minute, or a least time between two
// calls; with several processes they share it over Redis. The people who wait are in the process's memory.
// https://github.com/SGrondin/bottleneck#readme
//
//   node bottleneck.js <task>     task.style: 'reservoir' or 'spaced'; task.shared: whether Redis is used
'use strict';

const Bottleneck = require('bottleneck');
const { Redis } = require('ioredis');
const { Partner, RateLimited, task } = require('./partner');

const { partner, people: [first, last], queue, redisPort, limit, windowMs, parallel, style, shared } = task();

const pace = style === 'spaced'
  ? { minTime: Math.ceil(windowMs / limit), maxConcurrent: parallel }
  : {
    reservoir: limit,
    reservoirRefreshAmount: limit,
    reservoirRefreshInterval: windowMs,
    maxConcurrent: parallel,
  };
const cluster = shared
  ? { id: queue, datastore: 'ioredis', Redis, clearDatastore: false, clientOptions: { host: '127.0.0.1', port: redisPort } }
  : {};

async function work() {
  const facility = new Partner(partner);
  await facility.logIn();
  const limiter = new Bottleneck({ ...pace, ...cluster });
  limiter.on('error', (fault) => console.error(fault.message));
  // As long as the window: the partner counts refused calls too.
  limiter.on('failed', (fault, job) => (fault instanceof RateLimited || job.retryCount < 100 ? windowMs : null));
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  await Promise.all(numbers.map((number) => limiter.schedule(() => facility.create(number))));
  await limiter.disconnect();
}

// Its own upkeep may fail where a process is starved of time; the next one mends it.
process.on('unhandledRejection', (fault) => console.error(fault.message));

work();
