// Alerts on what the app logs. The app writes each event as `level: MemberSync.Part[id] text`, the Functions host turns
// that line into a row of AppTraces, and an id never changes its meaning.

@description('First part of the alerts\' names.')
param name string

@description('Region of the rules; that of the workspace.')
param location string

@description('Log Analytics workspace with the app\'s log.')
param workspaceId string

@description('Action group that is told.')
param actionGroupId string

// `over`: how many rows within half an hour are still no alert. Severity 1: at night too; 2: on the next morning.
var events = [
  {
    name: 'connection-quarantined'
    says: 'A connection is quarantined: the partner refuses its key, account or address. Nothing is sent until its check passes.'
    ids: [2002]
    over: 0
    severity: 1
  }
  {
    name: 'secrets-lost'
    says: 'Credentials or webhook secrets cannot be read any more and have to be set again; nothing is sent there until then.'
    ids: [2201, 2202]
    over: 0
    severity: 1
  }
  {
    name: 'message-set-aside'
    says: 'A queue message or webhook was set aside: five tries failed, or it cannot be understood. See GET /api/set-aside.'
    ids: [2103, 2111]
    over: 0
    severity: 1
  }
  {
    name: 'store-unavailable'
    says: 'The store with members and budgets does not answer. Nothing is sent, nothing is lost; it goes on by itself.'
    ids: [2102, 3001, 3201]
    over: 5
    severity: 1
  }
  {
    name: 'removals-staged'
    says: 'More people than usual have left within a day; further removals wait for an operator. See GET …/removals.'
    ids: [2121]
    over: 0
    severity: 1
  }
  {
    name: 'night-too-short'
    says: 'What waits for tonight does not fit the night. See GET …/forecast.'
    ids: [2301]
    over: 0
    severity: 2
  }
  {
    name: 'change-waits'
    says: 'A change has waited for an hour or longer and is still to be sent. See GET …/connections/{connection} and …/budget.'
    ids: [2402]
    over: 0
    severity: 2
  }
  {
    name: 'never-told'
    says: 'A comparison found changes that a gym system made and never told. They are taken in; its webhooks do not all arrive.'
    ids: [2221]
    over: 0
    severity: 2
  }
  {
    name: 'messages-fail'
    says: 'Queue messages fail again and again; those that fail five times are set aside.'
    ids: [2101]
    over: 10
    severity: 2
  }
  {
    name: 'unexpected-fault'
    says: 'A request or a timer ended in a fault of the app\'s own.'
    ids: [3002, 3202]
    over: 0
    severity: 2
  }
  {
    name: 'address-refused'
    says: 'A connection leads to an address that is not public, and was not opened. A mistake, or somebody who tries.'
    ids: [3101]
    over: 0
    severity: 2
  }
]

resource eventRules 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = [for event in events: {
  name: '${name}-${event.name}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: ${event.name}'
    description: event.says
    severity: event.severity
    enabled: true
    autoMitigate: true
    // A new workspace does not know the table before its first row.
    skipQueryValidation: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: event.severity == 1 ? 'PT5M' : 'PT15M'
    // Longer than twice the frequency: rows arrive some minutes late, and none may fall between two looks.
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: 'AppTraces | where Message contains "MemberSync." and (${join(map(event.ids, id => 'Message contains "[${id}]"'), ' or ')}) | summarize rows = count()'
          metricMeasureColumn: 'rows'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: event.over
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        actionGroupId
      ]
    }
  }
}]

// The sweep runs every five minutes whatever else happens. When six in a row are missing, the app does not run.
resource silenceRule 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = {
  name: '${name}-app-silent'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: app-silent'
    description: 'The sweep, due every five minutes, has not run well for half an hour: the app does not start, or cannot reach its store.'
    severity: 0
    enabled: true
    autoMitigate: true
    skipQueryValidation: true
    scopes: [
      workspaceId
    ]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: 'AppRequests | where OperationName == "TimerSweep" and Success == true | summarize runs = count()'
          metricMeasureColumn: 'runs'
          timeAggregation: 'Total'
          operator: 'LessThan'
          threshold: 1
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        actionGroupId
      ]
    }
  }
}
