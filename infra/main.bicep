// Everything one installation needs, into one resource group. What each resource is for: README.md beside this file.
targetScope = 'resourceGroup'

@minLength(3)
@maxLength(11)
@description('Short lower-case name of the installation; every resource is named after it.')
param name string

@description('Region of every resource.')
param location string = resourceGroup().location

@description('Tags on every resource.')
param tags object = {}

@description('Flex Consumption; false where the cloud does not offer it: an Elastic Premium plan then.')
param useFlexConsumption bool = true

@minValue(1)
@maxValue(1000)
@description('Most instances at once. Each works on up to 24 sites; the politeness per site holds across all of them.')
param maximumInstances int = 40

@allowed([512, 2048, 4096])
@description('Memory of an instance in MB.')
param instanceMemory int = 2048

@minValue(0)
@maxValue(23)
@description('Hour of the nightly run, in the zone below.')
param nightlyHour int = 1

@minValue(0)
@maxValue(23)
@description('Hour at which issue lists go out on working days, in the zone below.')
param listsHour int = 8

@minValue(0)
@maxValue(23)
@description('Hour at which a quarter is closed on the fifth day after it, in the zone below.')
param closeHour int = 6

@minValue(0)
@maxValue(14)
@description('Hours the city is ahead of UTC: Flex Consumption runs its timers in UTC, so schedules are turned round here. China: 8.')
param utcOffset int = 8

@description('Path of the city file inside the package.')
param cityFile string = 'city/city.yaml'

@description('Entra tenant that signs people in; empty: API tokens only.')
param entraTenant string = ''

@description('Client id of the app registration whose roles are office, bureau and reader.')
param entraAudience string = ''

@description('Where its tokens come from.')
param entraInstance string = environment().authentication.loginEndpoint

@description('Server that lists and reminders are mailed by; empty: none are.')
param mailHost string = ''

@description('Its port.')
param mailPort int = 465

@description('The account there; empty: none is needed.')
param mailUser string = ''

@description('Address of that account\'s password in a Key Vault; the identity must be allowed to read it.')
param mailVaultUri string = ''

@description('Address in a Key Vault of what webhooks are signed with; empty: none are sent.')
param webhookVaultUri string = ''

@description('Origins of other dashboards that may call the API from a browser.')
param allowedOrigins string[] = []

@description('Anybody may read published scorecards.')
param publicScorecards bool = false

@description('A fixed outbound address (NAT gateway), so that bureaus can let the crawler through their firewalls.')
param fixedOutboundAddress bool = false

@description('Storage reachable only from inside the network; needs fixedOutboundAddress.')
param privateStorage bool = false

@description('Raw pages cannot be changed or deleted for this many days; 0: no lock.')
@minValue(0)
@maxValue(3650)
param evidenceLockDays int = 0

@minValue(1)
@maxValue(3650)
@description('Days that packs of raw pages are kept; copies that findings cite live on.')
param packDays int = 180

@minValue(30)
@maxValue(730)
@description('Days that logs are kept.')
param logDays int = 30

@description('GB of logs a day, after which collection stops until midnight UTC.')
param logCapGb int = 1

@description('Share of traces that are kept, 0 to 1, as text; metrics and logs are kept whole.')
param traceShare string = '0.1'

@description('Address that alerts are mailed to; empty: no alerts.')
param alertEmail string = ''

@description('A web application firewall and edge in front (Front Door Premium).')
param useFrontDoor bool = false

var suffix = uniqueString(resourceGroup().id, name)
var usesNetwork = fixedOutboundAddress || privateStorage

// Local hours to UTC; where that passes midnight, the day goes back by one.
var lookBackHour = (nightlyHour + 1) % 24
var sweepHour = (nightlyHour + 2) % 24
var retryHour = (nightlyHour + 4) % 24
var listDays = listsHour < utcOffset ? '0-4' : '1-5'
var schedules = {
  StartRunSchedule: '0 0 ${(nightlyHour - utcOffset + 24) % 24} * * *'
  RetryUnreadSchedule: '0 0 ${(retryHour - utcOffset + 24) % 24} * * *'
  SendIssueListsSchedule: '0 0 ${(listsHour - utcOffset + 24) % 24} * * ${listDays}'
  SendRemindersSchedule: '0 30 ${(listsHour - utcOffset + 24) % 24} * * ${listDays}'
  CloseQuarterSchedule: '0 0 ${(closeHour - utcOffset + 24) % 24} ${closeHour < utcOffset ? 4 : 5} 1,4,7,10 *'
  LookBackSchedule: '0 0 ${(lookBackHour - utcOffset + 24) % 24} * * ${lookBackHour < utcOffset ? 0 : 1}'
  SweepEvidenceSchedule: '0 0 ${(sweepHour - utcOffset + 24) % 24} ${sweepHour < utcOffset ? 1 : 2} * *'
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: 'id-${name}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: { name: name, location: location, tags: tags, retentionDays: logDays, dailyCapGb: logCapGb }
}

module network 'modules/network.bicep' = if (usesNetwork) {
  name: 'network'
  params: { name: name, location: location, tags: tags, useFlexConsumption: useFlexConsumption }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('st${name}${suffix}', 24)
    location: location
    tags: tags
    packDays: packDays
    evidenceLockDays: evidenceLockDays
    closed: privateStorage
  }
}

module endpoints 'modules/private-endpoints.bicep' = if (privateStorage) {
  name: 'private-endpoints'
  params: {
    name: name
    location: location
    tags: tags
    storageName: storage.outputs.name
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: 'func-${name}-${take(suffix, 6)}'
    location: location
    tags: tags
    useFlexConsumption: useFlexConsumption
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageName: storage.outputs.name
    insightsConnection: monitoring.outputs.connection
    subnetId: usesNetwork ? network!.outputs.appSubnetId : ''
    allowedOrigins: allowedOrigins
    settings: union(schedules, {
      MonitorCity: cityFile
      Mail__Host: mailHost
      Mail__Port: string(mailPort)
      Mail__User: mailUser
      Mail__Password: empty(mailVaultUri) ? '' : '@Microsoft.KeyVault(SecretUri=${mailVaultUri})'
      Webhook__Secret: empty(webhookVaultUri) ? '' : '@Microsoft.KeyVault(SecretUri=${webhookVaultUri})'
      TraceShare: traceShare
      Serving__EntraTenant: entraTenant
      Serving__EntraAudience: entraAudience
      Serving__EntraInstance: entraInstance
      Serving__PublicScorecards: string(publicScorecards)
    })
  }
  // The host opens its storage at its first start
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  params: { name: name, location: location, tags: tags, email: alertEmail, insightsId: monitoring.outputs.insightsId, storageName: storage.outputs.name }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: { name: name, location: location, tags: tags, insightsId: monitoring.outputs.insightsId }
}

module frontDoor 'modules/front-door.bicep' = if (useFrontDoor) {
  name: 'front-door'
  params: { name: name, tags: tags, host: app.outputs.host }
}

@description('Address of dashboard and API.')
output address string = useFrontDoor ? frontDoor!.outputs.address : 'https://${app.outputs.host}'

@description('Name of the app, for deployment.')
output appName string = app.outputs.name

@description('The address bureaus can allow-list; empty where none is fixed.')
output outboundAddress string = usesNetwork ? network!.outputs.outboundAddress : ''

@description('Name of the storage account, for backups.')
output storageName string = storage.outputs.name
