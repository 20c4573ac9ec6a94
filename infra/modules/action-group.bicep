@description('Name of the group.')
param name string

@description('E-mail address that alerts go to.')
param email string

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  properties: {
    groupShortName: 'MemberSync'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

@description('Resource id of the group.')
output id string = group.id
