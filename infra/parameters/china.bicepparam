// Azure operated by 21Vianet: no Flex Consumption and no Front Door; endpoints come from the cloud's own environment.
using '../main.bicep'

param name = 'gkchina'
param location = 'chinanorth3'
param useFlexConsumption = false
param maximumInstances = 10
param entraInstance = 'https://login.partner.microsoftonline.cn'
param fixedOutboundAddress = true
param alertEmail = readEnvironmentVariable('MONITOR_ALERT_EMAIL', '')
