@description('Name of the function app, unique in Azure: its address is https://<name>.azurewebsites.net.')
@minLength(2)
@maxLength(60)
param name string

@description('Name of its plan. A Flex Consumption plan holds one app.')
param planName string

@description('Region of app and plan; `az functionapp list-flexconsumption-locations` lists those that have the plan.')
param location string

@description('Resource id of the identity that the app runs as.')
param identityId string

@description('Client id of the same identity.')
param identityClientId string

@description('Addresses of the storage account: blob, queue and table, without a slash at the end.')
param storageEndpoints object

@description('Blob container that holds the deployed package.')
param packageContainer string

@description('Address of the key vault, without a slash at the end.')
param vaultAddress string

@description('Application Insights component that the log goes to.')
param insightsName string

@description('Most instances at once, for each function that scales by itself.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@description('Memory of an instance in MB, which also settles its share of a processor.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int

@description('Instances that never go away, as { name, instanceCount }; a name is `http` or `function:<FunctionName>`.')
param alwaysReady array

@description('Subnet that outgoing calls leave from; empty: none.')
param subnetId string

@description('Client id of the app registration that staff sign in to the console with; empty: by keys alone.')
param signInClientId string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: [
        // The Functions host's own storage: locks, keys, timer states.
        { name: 'AzureWebJobsStorage__blobServiceUri', value: storageEndpoints.blob }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: storageEndpoints.queue }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: storageEndpoints.table }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
        // The store of MemberSync, read by the host's queue triggers and by the app.
        { name: 'MemberSyncStorage__queueServiceUri', value: storageEndpoints.queue }
        { name: 'MemberSyncStorage__tableServiceUri', value: storageEndpoints.table }
        { name: 'MemberSyncStorage__credential', value: 'managedidentity' }
        { name: 'MemberSyncStorage__clientId', value: identityClientId }
        { name: 'MemberSync__KeyVault', value: vaultAddress }
        // A person puts the secret into the vault; no template and no workflow ever sees it.
        { name: 'MemberSync__AdminKey', value: '@Microsoft.KeyVault(SecretUri=${vaultAddress}/secrets/admin-key)' }
        // Whom the platform signed in may use the console, as far as the app roles say.
        { name: 'MemberSync__AppServiceSignIn', value: empty(signInClientId) ? 'false' : 'true' }
        // Only an address: the component refuses who has no role on it.
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
      ]
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storageEndpoints.blob}/${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: alwaysReady
      }
    }
  }
}

// Gym systems, partners and the API come with keys and signatures of their own, so nobody is turned away here.
resource signIn 'Microsoft.Web/sites/config@2024-04-01' = if (!empty(signInClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: {
      enabled: true
    }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: signInClientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${subscription().tenantId}/v2.0'
        }
      }
    }
    login: {
      tokenStore: {
        enabled: false
      }
    }
  }
}

// Deployment by password is off; who deploys signs in.
resource noPasswordForScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

resource noPasswordForFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

@description('Name of the app, for deploying to it.')
output name string = app.name

@description('Host name of the app.')
output hostName string = app.properties.defaultHostName
