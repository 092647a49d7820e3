#!/bin/sh
# The demo of the server: a sample project as it was and as it is, and two invented people.
# Usage: tools/demo.sh FOLDER, the demo's own data folder. Needs git, and muniment on the PATH.
set -eu

home=$1
sample=$(dirname "$0")/../examples/churn
unset DATABASE_URL DATABASE_URL_FILE MUNIMENT_TOKEN MUNIMENT_URL
export MUNIMENT_HOME="$home"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_STATE_HOME="$work/state"
umask 077
mkdir -p "$home/bundles"

# assess NAME: commits the project as it stands, and says what is found.
assess() {
  git -C "$work/churn" add --all --force
  git -C "$work/churn" -c user.name=Demo -c user.email=demo@example.org -c commit.gpgsign=false \
    commit --quiet --message "$1"
  code=0
  muniment assess "$work/churn" --quiet -o "$work/report.txt" -b "$home/bundles/$1.mun" || code=$?
  test $code -eq 1 || { echo "unexpected exit code $code: the sample has planted findings"; exit 1; }
  printf '  %-14s %s\n' "$1" "$(grep '^Findings:' "$work/report.txt")"
}

# A demo that stopped goes on with the bundles that it has: newer ones would close and open findings
# that people have worked on since.
if ! test -f "$home/bundles/now.mun"; then
  echo "Assessing examples/churn:"
  mkdir "$work/churn"
  git -C "$work/churn" init --quiet --initial-branch=main
  cp -R "$sample/." "$work/churn"
  find "$work/churn" -name __pycache__ -prune -exec rm -r {} +

  # As it was: the legacy model was not there yet, the customers were as recorded, and two weaknesses
  # stood open that have been mended since.
  rm "$work/churn/models/legacy_encoder.pkl" "$work/churn/data/features.csv.card.yaml"
  sed -i '$d' "$work/churn/data/customers.csv"
  assess before
  sleep 1 # Collected in the same second, neither snapshot would be the newer one.
  cp -R "$sample/." "$work/churn"
  find "$work/churn" -name __pycache__ -prune -exec rm -r {} +
  assess now
fi

rm -rf "$work"
echo "Starting the server ..."
exec muniment server demo "$home/bundles/before.mun" "$home/bundles/now.mun"
