// Run once per installation, by an owner of the resource group. It makes the two identities: the one that the app runs
// as, and the one that the GitHub workflow deploys as. Everything else is in main.bicep, which the workflow may deploy.

@description('Name of the installation; the same as in main.bicep. Lower-case letters, digits and hyphens.')
@minLength(3)
@maxLength(16)
param name string

@description('Region of both identities. Default: the region of the resource group.')
param location string = resourceGroup().location

@description('GitHub repository whose workflow may deploy, as owner/name.')
param repository string

@description('GitHub environment that the workflow must run in; its protection rules decide who may deploy.')
param githubEnvironment string = 'production'

var roles = loadJsonContent('roles.json')
var runRoleIds = map(concat(roles.storage, roles.vault, roles.insights), role => role.id)

var contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
var accessAdministrator = 'f58310d9-a9f6-439a-9e8d-f62e7b41a168'

resource run 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-run'
  location: location
}

resource deploy 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-deploy'
  location: location
}

// The workflow signs in with a token of GitHub's that is good for minutes; there is no password to keep or to leak.
resource federation 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31' = {
  parent: deploy
  name: 'github-${githubEnvironment}'
  properties: {
    issuer: 'https://token.actions.githubusercontent.com'
    subject: 'repo:${repository}:environment:${githubEnvironment}'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Makes and changes the resources of this group. It cannot read secrets or rows, and cannot give anybody a role.
resource deploysResources 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, deploy.id, contributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', contributor)
    principalId: deploy.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// main.bicep gives the app its roles, so who deploys it must be able to: these roles to that identity, and nothing else.
var assignment = 'Microsoft.Authorization/roleAssignments'
var runRoles = 'ForAnyOfAnyValues:GuidEquals {${join(runRoleIds, ', ')}}'
var runIdentity = 'ForAnyOfAnyValues:GuidEquals {${run.properties.principalId}}'
var gives = '@Request[${assignment}:RoleDefinitionId] ${runRoles} AND @Request[${assignment}:PrincipalId] ${runIdentity}'
var takes = '@Resource[${assignment}:RoleDefinitionId] ${runRoles} AND @Resource[${assignment}:PrincipalId] ${runIdentity}'
var mayGive = '(!(ActionMatches{\'${assignment}/write\'})) OR (${gives})'
var mayTake = '(!(ActionMatches{\'${assignment}/delete\'})) OR (${takes})'

resource givesRunRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, deploy.id, accessAdministrator)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', accessAdministrator)
    principalId: deploy.properties.principalId
    principalType: 'ServicePrincipal'
    conditionVersion: '2.0'
    condition: '(${mayGive}) AND (${mayTake})'
  }
}

@description('Goes into the GitHub environment as the variable AZURE_CLIENT_ID.')
output deployClientId string = deploy.properties.clientId
