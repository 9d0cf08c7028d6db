# Shared by ./run and ./test: installs what is missing and builds the release preset.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
build="$root/build/release"

build_packages=(
  g++ cmake ninja-build ccache mold pkg-config
  qt6-base-dev qt6-base-dev-tools qt6-declarative-dev qt6-declarative-dev-tools qt6-svg-dev libgl-dev libegl-dev libvulkan-dev libxkbcommon-dev
  nlohmann-json3-dev libfyaml-dev libvalijson-dev libgraphviz-dev libarchive-dev libzstd-dev libbenchmark-dev
)
runtime_packages=(
  libqt6sql6-sqlite qt6-qpa-plugins libqt6svg6 libgl1-mesa-dri
  qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
  qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-layouts
  qml6-module-qtquick-controls qml6-module-qtquick-templates qml6-module-qtquick-dialogs
  qml6-module-qtquick-shapes qml6-module-qt-labs-folderlistmodel
  fonts-inter fonts-jetbrains-mono
)
test_packages=(qml6-module-qttest xvfb xauth)

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  for hint in "$@"; do printf '       %s\n' "$hint" >&2; done
  exit 1
}

# show_progress: apt's steps on one line that is written over; nothing where the output is no terminal.
show_progress() {
  if [[ -t 1 ]]; then
    grep --line-buffered -E '^(Get:|Setting up|E:)' | awk '{ printf "\r\033[K%.100s", $0; fflush() } END { print "" }'
  else
    cat >/dev/null
  fi
}

# install_missing PACKAGE…: installs those that dpkg does not know as installed.
install_missing() {
  local missing=() package
  command -v dpkg-query >/dev/null || fail "This is no Debian system, so packages cannot be installed for you." \
    "Install the packages named in cmake/prepare.sh under your system's names, then run" \
    "cmake --preset release && cmake --build --preset release"
  local installed
  installed=" $(dpkg-query -W -f '${binary:Package} ${db:Status-Status}\n' 2>/dev/null |
    awk '$2 == "installed" { sub(/:.*/, "", $1); printf "%s ", $1 }')"
  for package in "$@"; do
    [[ $installed == *" $package "* ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "These packages are missing and there is neither root nor sudo to install them:" \
      "${missing[*]}" "Ask an administrator to run: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing what is missing (${#missing[@]}): ${missing[*]}"
  local log
  log="$(mktemp)"
  if ! "${as_root[@]}" apt-get update >"$log" 2>&1 ||
    ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" 2>&1 |
      tee -a "$log" | show_progress ||
    ! dpkg-query -W "${missing[@]}" >/dev/null 2>&1; then
    tail -n 5 "$log" >&2
    fail "The packages could not be installed." "Check the network and the package sources, then try again. Full output: $log"
  fi
  rm -f "$log"
}

# build_release [TARGET…]: configures once, builds what changed (everything when no target is named).
build_release() {
  cd "$root" || exit 1
  if [[ ! -f $build/build.ninja ]]; then
    say "Configuring build/release"
    cmake --preset release >"$root/configure.log" 2>&1 || {
      tail -n 20 "$root/configure.log" >&2
      fail "CMake could not configure the build." "Full output: configure.log"
    }
    rm -f "$root/configure.log"
  fi
  say "Building"
  cmake --build "$build" ${1:+--target "$@"} || fail "The build failed." "The first error above names the file."
}
