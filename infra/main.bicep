// One installation of MemberSync in one resource group. bootstrap.bicep has been run there before, with the same name.
// docs/deploy.md tells the whole way.

@description('Name of the installation. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(16)
param name string

@description('Region of everything. Default: the region of the resource group.')
param location string = resourceGroup().location

@description('E-mail address that alerts go to.')
param alertEmail string

@description('Most instances at once, for each function that scales by itself. One runs the work of several connections.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB, which also settles its share of a processor.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Instances that never go away, as { name, instanceCount }; a name is `http` or `function:<FunctionName>`. Default: none, and the first request after a quiet time waits some seconds.')
param alwaysReady array = []

@description('Copies of the data: LRS in one building, ZRS in three, GRS also in another region, GZRS both.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
  'Standard_GZRS'
])
param storageRedundancy string = 'Standard_ZRS'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('GB of logs a day, -1 for no limit. Above it nothing is logged, and so no alert is raised, until the next day.')
param dailyLogQuotaGb int = 1

@description('Whether Azure asks /api/health from three places every five minutes. It costs per question.')
param availabilityTest bool = false

@description('Whether storage and vault are reached by private endpoints only, and partners are called from one fixed address. It costs per hour.')
param privateNetwork bool = false

@description('Addresses of the private network, a /24 that nothing else uses. Only with privateNetwork.')
param addressPrefix string = '10.40.0.0/24'

@description('Client id of the app registration that staff sign in to the console with. Default: none, they use keys.')
param signInClientId string = ''

var token = uniqueString(resourceGroup().id)
var plainName = replace(name, '-', '')
var networkId = resourceId('Microsoft.Network/virtualNetworks', 'vnet-${name}')
var packageContainer = 'packages'

// Held equal to the code by tests.
var tableName = 'MemberSync'
var queueNames = [
  'member-changes'
  'member-changes-poison'
  'reviews'
  'reviews-poison'
  'sources'
  'sources-poison'
  'wakes'
  'wakes-poison'
]

resource run 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: 'id-${name}-run'
}

module workspace 'modules/workspace.bicep' = {
  name: 'workspace'
  params: {
    name: 'log-${name}'
    location: location
    retentionDays: logRetentionDays
    dailyQuotaGb: dailyLogQuotaGb
  }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: {
    name: 'appi-${name}'
    location: location
    workspaceId: workspace.outputs.id
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('st${token}${plainName}', 24)
    location: location
    redundancy: storageRedundancy
    packageContainer: packageContainer
    queueNames: queueNames
    tableName: tableName
    privateOnly: privateNetwork
  }
}

module vault 'modules/key-vault.bicep' = {
  name: 'vault'
  params: {
    name: take('kv-${token}-${plainName}', 24)
    location: location
    workspaceId: workspace.outputs.id
    privateOnly: privateNetwork
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    principalId: run.properties.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: insights.outputs.name
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: name
    location: location
    addressPrefix: addressPrefix
  }
}

var endpoints = [
  { group: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { group: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}' }
  { group: 'table', zone: 'privatelink.table.${environment().suffixes.storage}' }
  { group: 'vault', zone: 'privatelink.vaultcore.azure.net' }
]

module privateEndpoints 'modules/private-endpoint.bicep' = [for endpoint in endpoints: if (privateNetwork) {
  name: 'endpoint-${endpoint.group}'
  params: {
    name: 'pe-${name}-${endpoint.group}'
    location: location
    targetId: endpoint.group == 'vault' ? vault.outputs.id : storage.outputs.id
    group: endpoint.group
    zoneName: endpoint.zone
    networkId: networkId
  }
  dependsOn: [
    network
  ]
}]

module app 'modules/function-app.bicep' = {
  name: 'app'
  params: {
    name: 'func-${name}-${token}'
    planName: 'plan-${name}'
    location: location
    identityId: run.id
    identityClientId: run.properties.clientId
    storageEndpoints: storage.outputs.endpoints
    packageContainer: packageContainer
    vaultAddress: vault.outputs.address
    insightsName: insights.outputs.name
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    alwaysReady: alwaysReady
    subnetId: privateNetwork ? '${networkId}/subnets/app' : ''
    signInClientId: signInClientId
  }
  // The app opens its storage and vault as soon as it starts.
  dependsOn: [
    roles
    privateEndpoints
  ]
}

module actionGroup 'modules/action-group.bicep' = {
  name: 'action-group'
  params: {
    name: 'ag-${name}'
    email: alertEmail
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    workspaceId: workspace.outputs.id
    actionGroupId: actionGroup.outputs.id
  }
}

module availability 'modules/availability.bicep' = if (availabilityTest) {
  name: 'availability'
  params: {
    name: '${name}-health'
    location: location
    insightsId: insights.outputs.id
    hostName: app.outputs.hostName
    actionGroupId: actionGroup.outputs.id
  }
}

@description('Name of the function app, to deploy the package to.')
output appName string = app.outputs.name

@description('Address of the API.')
output address string = 'https://${app.outputs.hostName}/api'

@description('Name of the key vault, to put the first admin key into.')
output vaultName string = vault.outputs.name
