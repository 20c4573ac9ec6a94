using '../main.bicep'

param name = 'membersync-dev'
param alertEmail = readEnvironmentVariable('MEMBERSYNC_ALERT_EMAIL')
param storageRedundancy = 'Standard_LRS'
