@description('Name of the Application Insights component.')
param name string

@description('Region of the component.')
param location string

@description('Log Analytics workspace that keeps what it takes in.')
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    // Only identities with the right role may send, so its connection string opens nothing by itself.
    DisableLocalAuth: true
  }
}

@description('Resource id of the component.')
output id string = insights.id

@description('Name of the component, known once it is there.')
output name string = insights.name
