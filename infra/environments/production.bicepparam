using '../main.bicep'

param name = 'membersync'
param alertEmail = readEnvironmentVariable('MEMBERSYNC_ALERT_EMAIL')

// Webhooks and staff do not wait for a cold start.
param alwaysReady = [
  { name: 'http', instanceCount: 1 }
]

param storageRedundancy = 'Standard_GZRS'
param logRetentionDays = 90
param availabilityTest = true
