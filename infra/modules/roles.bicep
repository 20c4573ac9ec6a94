// What the app may do. The roles and the reason for each are in roles.json, which bootstrap.bicep reads too.

@description('Object id of the identity that the app runs as.')
param principalId string

@description('Storage account of the app; used by nothing else, so roles are given for all of it.')
param storageName string

@description('Key vault of the app.')
param vaultName string

@description('Application Insights component of the app.')
param insightsName string

var roles = loadJsonContent('../roles.json')

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource onStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles.storage: {
  name: guid(storage.id, principalId, role.id)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}]

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles.vault: {
  name: guid(vault.id, principalId, role.id)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}]

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles.insights: {
  name: guid(insights.id, principalId, role.id)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}]
