// BullMQ as its guide has it for an API with a limit: jobs in Redis, a limiter that all workers of the queue share,
// and after a 429 the whole queue waits. https://docs.bullmq.io/guide/rate-limiting
//
//   node bullmq.js <task>     task.people: [first, last] fills the queue; without it this is a worker
'use strict';

const { Queue, Worker } = require('bullmq');
const { Partner, RateLimited, task } = require('./partner');

const { partner, people, queue, redisPort, limit, windowMs, parallel } = task();
const connection = { host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null };

async function fill([first, last]) {
  const jobs = new Queue(queue, { connection });
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  await jobs.addBulk(numbers.map((number) => ({
    name: 'create',
    data: { number },
    opts: { jobId: `person-${number}`, attempts: 100, backoff: { type: 'exponential', delay: 1000 } },
  })));
  await jobs.close();
}

async function work() {
  const facility = new Partner(partner);
  await facility.logIn();
  const worker = new Worker(queue, async (job) => {
    try {
      await facility.create(job.data.number);
    } catch (fault) {
      if (!(fault instanceof RateLimited)) {
        throw fault;
      }

      await worker.rateLimit(windowMs);
      throw Worker.RateLimitError();
    }
  }, { connection, concurrency: parallel, limiter: { max: limit, duration: windowMs } });
  worker.on('error', (fault) => console.error(fault.message));
}

people ? fill(people) : work();
