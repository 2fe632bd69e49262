// A page in the portal: visits by state, time of each step, verdicts, pages read, what failed. All from the product's own metrics.
param name string
param location string
param tags object
param insightsId string

var charts = [
  {
    name: 'states'
    title: 'Sites visited a day, by state'
    query: 'customMetrics | where timestamp > ago(14d) and name == "monitor.visits" | summarize Sites = sum(valueSum) by bin(timestamp, 1d), State = tostring(customDimensions.state) | render columnchart'
  }
  {
    name: 'pages'
    title: 'Pages read a day'
    query: 'customMetrics | where timestamp > ago(14d) and name == "monitor.pages" | summarize Pages = sum(valueSum) by bin(timestamp, 1d) | render columnchart'
  }
  {
    name: 'fetches'
    title: 'What requests ended in'
    query: 'customMetrics | where timestamp > ago(14d) and name == "monitor.step.duration" and customDimensions.step == "fetch" | summarize Requests = sum(valueCount) by Outcome = tostring(customDimensions.outcome) | order by Requests desc'
  }
  {
    name: 'steps'
    title: 'Mean seconds a step'
    query: 'customMetrics | where timestamp > ago(14d) and name == "monitor.step.duration" | summarize Seconds = sum(valueSum) / sum(valueCount) by bin(timestamp, 1h), Step = tostring(customDimensions.step) | render timechart'
  }
  {
    name: 'verdicts'
    title: 'Verdicts a day, by outcome'
    query: 'customMetrics | where timestamp > ago(14d) and name == "monitor.verdicts" | summarize Verdicts = sum(valueSum) by bin(timestamp, 1d), Outcome = tostring(customDimensions.outcome) | render columnchart'
  }
  {
    name: 'trouble'
    title: 'Given up, undelivered, errors'
    query: 'union (customMetrics | where name in ("monitor.visits.lost", "monitor.undelivered") | project timestamp, What = name, Count = valueSum), (traces | where severityLevel >= 3 | project timestamp, What = "error log", Count = 1.0) | where timestamp > ago(14d) | summarize sum(Count) by bin(timestamp, 1d), What'
  }
]

var items = [for chart in charts: {
  type: 3
  name: chart.name
  content: {
    version: 'KqlItem/1.0'
    title: chart.title
    query: chart.query
    size: 0
    queryType: 0
    resourceType: 'microsoft.insights/components'
  }
}]

var content = {
  version: 'Notebook/1.0'
  items: items
  fallbackResourceIds: [insightsId]
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Disclosure monitor: runs'
    category: 'workbook'
    sourceId: insightsId
    serializedData: string(content)
  }
}
