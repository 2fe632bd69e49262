// Four things an operator must hear of: nothing ran, messages were given up, many sites unread, deliveries failed.
param name string
param location string
param tags object
param email string
param insightsId string
param storageName string

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

var queries = [
  {
    name: 'nothing-ran'
    text: 'No site was visited to the end for a day'
    query: 'customMetrics | where name == "monitor.visits" | summarize Visits = sum(valueSum) | where Visits == 0 or isnull(Visits)'
    window: 'P1D'
    severity: 1
  }
  {
    name: 'poison-messages'
    text: 'A visit was given up after five failures'
    query: 'customMetrics | where name == "monitor.visits.lost" | summarize Lost = sum(valueSum) | where Lost > 0'
    window: 'PT1H'
    severity: 2
  }
  {
    name: 'many-unread'
    text: 'More than a fifth of the visits of a day did not read their site whole'
    query: 'customMetrics | where name == "monitor.visits" | summarize All = sum(valueSum), Unread = sumif(valueSum, tostring(customDimensions.state) != "whole") | where All > 0 and Unread * 5 > All'
    window: 'P1D'
    severity: 2
  }
  {
    name: 'delivery-failures'
    text: 'An issue list could not be delivered'
    query: 'customMetrics | where name == "monitor.undelivered" | summarize Failed = sum(valueSum) | where Failed > 0'
    window: 'PT1H'
    severity: 2
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in queries: {
  name: '${rule.name}-${name}'
  location: location
  tags: tags
  properties: {
    description: rule.text
    severity: rule.severity
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT1H'
    windowSize: rule.window
    criteria: {
      allOf: [{ query: rule.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0, failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 } }]
    }
    autoMitigate: true
    actions: { actionGroups: [people.id] }
  }
}]

resource availability 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-unavailable-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account answered less than 99 % of requests for a quarter of an hour'
    severity: 1
    enabled: true
    scopes: [storage.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [{ name: 'availability', criterionType: 'StaticThresholdCriterion', metricName: 'Availability', operator: 'LessThan', threshold: 99, timeAggregation: 'Average' }]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
