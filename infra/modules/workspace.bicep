@description('Name of the Log Analytics workspace.')
param name string

@description('Region of the workspace.')
param location string

@description('Days that logs are kept. The first 31 are included in the price of taking them in.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('GB of logs a day, -1 for no limit. Above it nothing is logged, and so no alert is raised, until the next day.')
param dailyQuotaGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaGb
    }
  }
}

@description('Resource id of the workspace.')
output id string = workspace.id
