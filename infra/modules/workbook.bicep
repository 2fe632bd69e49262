// A page in the portal: visits by state, pages read, failures, time of a visit.
param name string
param location string
param tags object
param insightsId string

var content = {
  version: 'Notebook/1.0'
  items: [
    { type: 1, content: { json: '## Visits' }, name: 'title' }
    {
      type: 3
      name: 'states'
      content: {
        version: 'KqlItem/1.0'
        query: 'traces | where timestamp > ago(14d) and message has "site" and message has "pages" | summarize count() by bin(timestamp, 1d), State = tostring(customDimensions.State) | render columnchart'
        size: 0
        queryType: 0
        resourceType: 'microsoft.insights/components'
      }
    }
    {
      type: 3
      name: 'failures'
      content: {
        version: 'KqlItem/1.0'
        query: 'requests | where timestamp > ago(14d) and success == false | summarize count() by name, resultCode | order by count_ desc'
        size: 0
        queryType: 0
        resourceType: 'microsoft.insights/components'
      }
    }
    {
      type: 3
      name: 'duration'
      content: {
        version: 'KqlItem/1.0'
        query: 'requests | where timestamp > ago(14d) and name == "visit-site" | summarize percentiles(duration, 50, 90, 99) by bin(timestamp, 1d) | render timechart'
        size: 0
        queryType: 0
        resourceType: 'microsoft.insights/components'
      }
    }
  ]
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
