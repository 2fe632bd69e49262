// Plan and app. Flex Consumption where there is one, an Elastic Premium plan elsewhere.
param name string
param location string
param tags object
param useFlexConsumption bool
param maximumInstances int
param instanceMemory int
param identityId string
param clientId string
param storageName string
param insightsConnection string

@description('Empty: no network of its own.')
param subnetId string
param allowedOrigins string[]

@description('Settings of the product itself.')
param settings object

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

var common = {
  AzureWebJobsStorage__accountName: storage.name
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsDisableHomepage: 'true'
  MonitorStorage__accountUri: storage.properties.primaryEndpoints.blob
  MonitorStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  MonitorStorage__credential: 'managedidentity'
  MonitorStorage__clientId: clientId
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}
// Flex takes the runtime from functionAppConfig; elsewhere these settings name it
var onPremium = {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

resource flexPlan 'Microsoft.Web/serverfarms@2024-04-01' = if (useFlexConsumption) {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource flexApp 'Microsoft.Web/sites@2024-04-01' = if (useFlexConsumption) {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'monitor' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: flexPlan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}app-package'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstances, instanceMemoryMB: instanceMemory }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      http20Enabled: true
      cors: { allowedOrigins: allowedOrigins }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(common, settings)
  }
}

resource premiumPlan 'Microsoft.Web/serverfarms@2024-04-01' = if (!useFlexConsumption) {
  name: 'plan-${name}-ep'
  location: location
  tags: tags
  kind: 'elastic'
  sku: { tier: 'ElasticPremium', name: 'EP1' }
  properties: { reserved: true, maximumElasticWorkerCount: min(maximumInstances, 20) }
}

resource premiumApp 'Microsoft.Web/sites@2024-04-01' = if (!useFlexConsumption) {
  name: '${name}-ep'
  location: location
  tags: union(tags, { 'azd-service-name': 'monitor' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: premiumPlan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      linuxFxVersion: 'DOTNET-ISOLATED|10.0'
      minTlsVersion: '1.2'
      http20Enabled: true
      ftpsState: 'Disabled'
      vnetRouteAllEnabled: !empty(subnetId)
      cors: { allowedOrigins: allowedOrigins }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(common, onPremium, settings)
  }
}

output name string = useFlexConsumption ? flexApp.name : premiumApp.name
output host string = useFlexConsumption ? flexApp!.properties.defaultHostName : premiumApp!.properties.defaultHostName
