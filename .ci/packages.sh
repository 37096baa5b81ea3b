# Debian packages the tests call: installed where they are missing and we may; where not, the tests that need them say so.

# have PROGRAM... - whether every one of the programs can be found.
have() {
  local program
  for program in "$@"; do command -v "$program" >/dev/null || return 1; done
}

install_packages() {
  local missing=()
  postgres_bin >/dev/null || missing+=(postgresql)
  have chromium || have chromium-browser || have google-chrome || missing+=(chromium)
  have pdfinfo pdftotext pdftoppm || missing+=(poppler-utils)
  have qpdf || missing+=(qpdf)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -ne 0 ] || ! have apt-get; then
    echo "ci: not installed and not ours to install: ${missing[*]}"
    return
  fi
  echo "ci: installing ${missing[*]}"
  apt_install "${missing[@]}" && return
  # Package lists may be missing or old; and one package that cannot be had must not take the others with it.
  apt-get update -qq || true
  apt_install "${missing[@]}" && return
  local package
  for package in "${missing[@]}"; do
    apt_install "$package" || echo "ci: could not install $package"
  done
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$work/apt.log" 2>&1
}
