// A province of a thousand sites: a fixed address for allow-lists, storage inside the network, evidence that cannot be changed.
using '../main.bicep'

param name = 'gkprovince'
param maximumInstances = 100
param instanceMemory = 4096
param fixedOutboundAddress = true
param privateStorage = true
param evidenceLockDays = 365
param packDays = 365
param logDays = 90
param logCapGb = 5
param publicScorecards = true
param useFrontDoor = true
param alertEmail = readEnvironmentVariable('MONITOR_ALERT_EMAIL', '')
