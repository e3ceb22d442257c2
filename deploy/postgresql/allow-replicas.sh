#!/bin/bash
# Runs once, when the primary server of compose.yaml is created: lets replicas connect with the password, and keeps what they have yet to receive.
set -euo pipefail
echo "host replication $POSTGRES_USER all scram-sha-256" >>"$PGDATA/pg_hba.conf"
printf "wal_keep_size = '1GB'\nhot_standby_feedback = on\n" >>"$PGDATA/postgresql.conf"
