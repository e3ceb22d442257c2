#!/bin/bash
# Starts the replica of compose.yaml: at the first start, after copying the primary server.
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  PGPASSWORD=$(cat /run/secrets/postgresql-password)
  export PGPASSWORD
  pg_basebackup --host=postgresql --username=register --pgdata="$PGDATA" --write-recovery-conf --wal-method=stream --checkpoint=fast
fi
exec postgres -c hot_standby_feedback=on
