// A city of sixty bureaus: nothing fixed, nothing private, pennies a day.
using '../main.bicep'

param name = 'gkmonitor'
param maximumInstances = 10
param alertEmail = readEnvironmentVariable('MONITOR_ALERT_EMAIL', '')
