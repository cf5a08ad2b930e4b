#!/bin/sh
# Creates the account of the service. The service is started by the operator, not by the package.
set -e
if [ "$1" = configure ]; then
    systemd-sysusers cybergateway.conf
    if [ -d /run/systemd/system ]; then
        systemctl daemon-reload
    fi
fi
