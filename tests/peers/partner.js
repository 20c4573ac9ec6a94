// One facility of the simulated partner, as every peer calls it: one session, and one call for each person.
'use strict';

class RateLimited extends Error {}

class Partner {
  constructor({ address, facilityUrl, facilityId, apiKey, applicationId, username, password }) {
    this.root = `${address}/${facilityUrl}`;
    this.facilityId = facilityId;
    this.credentials = { apiKey, username, password };
    this.logInPath = `application/${applicationId}/AccessIntegration`;
  }

  // The session is kept: the facility is set up to let a token be used again until it expires.
  async logIn() {
    this.token = (await this.post(this.logInPath, this.credentials)).token;
  }

  async create(number) {
    await this.post(`core/facility/${this.facilityId}/CreateFacilityUserFromThirdParty`, {
      firstName: `First${number}`,
      lastName: `Last${number}`,
      gender: number % 2 === 0 ? 'F' : 'M',
      dateOfBirth: '1990-01-01',
      email: `person${number}@example.org`,
      externalId: `gb-${number}`,
      token: this.token,
    });
  }

  async post(path, body) {
    const answer = await fetch(`${this.root}/${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-MWAPPS-APIKEY': this.credentials.apiKey,
        'X-MWAPPS-CLIENT': 'thirdParties',
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status === 429) {
      throw new RateLimited(text);
    }

    const reply = JSON.parse(text);
    if (!answer.ok || reply.errors) {
      throw new Error(`${answer.status} ${text}`);
    }

    return reply;
  }
}

// The work as the benchmark gives it, as JSON on the command line.
const task = () => JSON.parse(process.argv[2]);

module.exports = { Partner, RateLimited, task };
