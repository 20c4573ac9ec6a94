// What is written first: some calls side by side, and after a 429 the next try later and later, up to a minute.
//
//   node naive.js <task>
'use strict';

const { Partner, RateLimited, task } = require('./partner');

const { partner, people: [first, last], windowMs, parallel } = task();
const pause = (span) => new Promise((resolve) => setTimeout(resolve, span));

async function create(facility, number) {
  for (let tries = 0; ; tries++) {
    try {
      return await facility.create(number);
    } catch (fault) {
      if (!(fault instanceof RateLimited)) {
        throw fault;
      }

      await pause(Math.min(windowMs, (windowMs / 60) * 2 ** tries) * (0.5 + Math.random() / 2));
    }
  }
}

async function work() {
  const facility = new Partner(partner);
  await facility.logIn();
  let next = first;
  await Promise.all(Array.from({ length: parallel }, async () => {
    while (next <= last) {
      await create(facility, next++);
    }
  }));
}

work();
