# A PostgreSQL cluster of our own for the length of one run: on a free loopback port, in a temporary folder, never as root.

# Where initdb, pg_ctl and postgres are; fails where there is no PostgreSQL.
postgres_bin() {
  local newest
  newest=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
  [ -n "$newest" ] || newest=$(command -v initdb) || return 1
  dirname "$newest"
}

# Sets TEST_POSTGRES_URL. Fails, having said why, where no cluster can be had.
start_postgres() {
  pg_bin=$(postgres_bin) || { echo "ci: PostgreSQL is not installed"; return 1; }
  pg_user=$(id -un)
  if [ "$(id -u)" -eq 0 ]; then
    # PostgreSQL refuses to run as root.
    pg_user=postgres
    id "$pg_user" >/dev/null 2>&1 || pg_user=nobody
  fi
  pg_home=$(mktemp -d /tmp/ci-postgres.XXXXXX)
  [ "$(id -u)" -ne 0 ] || chown "$pg_user" "$pg_home"
  local port log=$pg_home/log
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
  # Swedish order, as on a Swedish server: a query that leans on it, or on its not being there, shows.
  as_postgres "$pg_bin/initdb" -D "$pg_home/data" -U test -A trust --no-sync --encoding=UTF8 \
    --locale=C --locale-provider=icu --icu-locale=sv-SE >"$work/initdb.log" 2>&1 ||
    as_postgres "$pg_bin/initdb" -D "$pg_home/data" -U test -A trust --no-sync --encoding=UTF8 --no-locale \
      >"$work/initdb.log" 2>&1 || { echo "ci: no PostgreSQL cluster:"; tail -n 5 "$work/initdb.log"; return 1; }
  # Nothing in it has to survive a power cut.
  as_postgres "$pg_bin/pg_ctl" -D "$pg_home/data" -l "$log" -w -t 60 start -o "-p $port -k $pg_home
    -c listen_addresses=127.0.0.1 -c max_connections=200 -c dynamic_shared_memory_type=mmap
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >/dev/null 2>&1 ||
    { echo "ci: PostgreSQL did not start:"; tail -n 5 "$log"; return 1; }
  export TEST_POSTGRES_URL="postgres://test@127.0.0.1:$port/postgres"
}

stop_postgres() {
  [ -n "${pg_home:-}" ] || return 0
  as_postgres "$pg_bin/pg_ctl" -D "$pg_home/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$pg_home"
  pg_home=
}

# From a folder it may be in: the checkout may be root's alone.
as_postgres() (
  cd "$pg_home" || exit 1
  if [ "$(id -u)" -ne 0 ]; then
    exec "$@"
  elif have runuser; then
    exec runuser -u "$pg_user" -- "$@"
  elif have setpriv; then
    exec setpriv --reuid "$pg_user" --regid "$(id -g "$pg_user")" --clear-groups "$@"
  else
    exec su -s /bin/sh "$pg_user" -c '"$0" "$@"' -- "$@"
  fi
)
