@description('Name of the test.')
param name string

@description('Region of the test; that of the Application Insights component.')
param location string

@description('Resource id of the Application Insights component that the test belongs to.')
param insightsId string

@description('Host name of the app.')
param hostName string

@description('Action group that is told.')
param actionGroupId string

@description('Azure\'s names of the places that ask.')
param places array = [
  'emea-nl-ams-azr'
  'emea-gb-db3-azr'
  'emea-fr-pra-edge'
]

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: name
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
  }
  properties: {
    Name: name
    SyntheticMonitorId: name
    Kind: 'standard'
    Enabled: true
    // Seconds between two questions of a place, and until an answer counts as missing: a cold start takes some.
    Frequency: 300
    Timeout: 60
    RetryEnabled: true
    Locations: [for place in places: {
      Id: place
    }]
    Request: {
      RequestUrl: 'https://${hostName}/api/health'
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
    }
  }
}

resource rule 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-failed'
  location: 'global'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
    'hidden-link:${test.id}': 'Resource'
  }
  properties: {
    description: 'GET /api/health fails from two places: the app does not answer, or cannot reach its store.'
    severity: 0
    enabled: true
    autoMitigate: true
    scopes: [
      test.id
      insightsId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}
