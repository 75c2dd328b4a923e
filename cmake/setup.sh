# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What ./run and ./test share; sourced by them with `root` set to the folder of this clone.
# It installs what is missing, configures and builds, and says so on stderr in short lines;
# where it cannot go on, it stops with one sentence and status 125.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
pt*) language=pt_BR ;;
*) language=en ;;
esac

# say ENGLISH PORTUGUESE
say() {
    if [ "$language" = pt_BR ]; then echo "Trama: $2" >&2; else echo "Trama: $1" >&2; fi
}

stop() {
    say "$@"
    exit 125
}

log=$root/build/setup.log

show_log() {
    tail -n 15 "$log" >&2
}

stop_if_full() {
    local folder kilobytes
    for folder in "$root" /var /tmp; do
        kilobytes=$(df --output=avail -k "$folder" 2>/dev/null | tail -n 1) || continue
        if [ "${kilobytes:-1000000}" -lt 20000 ]; then
            stop "the disk that holds $folder is full; free some space (3 GB is enough) and run this again." \
                "o disco em que está $folder está cheio; libere espaço (3 GB bastam) e rode isto de novo."
        fi
    done
}

# packages GROUP…: the names that packages.txt lists for these groups
packages() {
    local group name
    while read -r group name; do
        case " $* " in *" $group "*) echo "$name" ;; esac
    done <"$root/packages.txt"
}

# missing NAME…: those of them that are not installed
missing() {
    local installed name
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
    for name in "$@"; do
        case $'\n'$installed$'\n' in *$'\n'"installed $name"$'\n'*) ;; *) echo "$name" ;; esac
    done
}

# become_root NAME…: how to call apt-get so that it may install these
become_root() {
    if [ "$(id -u)" = 0 ]; then
        as_root=()
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
        as_root=(sudo)
    else
        stop "installing needs root, and this user cannot become root with sudo; ask for this to be run as root: apt-get install $*" \
            "instalar exige root, e este usuário não consegue sê-lo com o sudo; peça que rodem como root: apt-get install $*"
    fi
}

apt() {
    "${as_root[@]}" env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >>"$log" 2>&1 </dev/null
}

explain_apt() {
    if grep -qE "No space left|enough free space" "$log"; then
        stop "the disk has not enough free space to install the packages; free 3 GB and run this again." \
            "não há espaço livre no disco para instalar os pacotes; libere 3 GB e rode isto de novo."
    fi
    if grep -qE "Could not get lock|Unable to acquire|Unable to lock" "$log"; then
        stop "another program is installing packages right now; wait for it to end and run this again." \
            "outro programa está instalando pacotes agora; espere que termine e rode isto de novo."
    fi
    if grep -qE "Could not resolve|Temporary failure|Could not connect|Cannot initiate|unreachable|Connection (failed|timed out|refused)" "$log"; then
        stop "the packages cannot be fetched, because the network or the Debian mirror does not answer; connect and run this again." \
            "não é possível baixar os pacotes, porque a rede ou o espelho do Debian não responde; conecte-se e rode isto de novo."
    fi
    show_log
    stop "apt-get could not install the packages; its last words stand above, all of them in $log." \
        "o apt-get não conseguiu instalar os pacotes; suas últimas palavras estão acima, e todas em $log."
}

# install_packages GROUP…: what is missing of these groups
install_packages() {
    local wanted lacking
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        stop "this set-up knows Debian 12 and its kin, and here there is no apt-get; install what packages.txt names, then: cmake --preset release && cmake --build --preset release" \
            "esta preparação conhece o Debian 12 e seus parentes, e aqui não há apt-get; instale o que packages.txt lista e depois: cmake --preset release && cmake --build --preset release"
    fi
    mapfile -t wanted < <(packages "$@")
    mapfile -t lacking < <(missing "${wanted[@]}")
    [ ${#lacking[@]} -gt 0 ] || return 0
    become_root "${lacking[@]}"
    say "installing ${#lacking[@]} packages with apt-get; the first time this takes some minutes …" \
        "instalando ${#lacking[@]} pacotes com o apt-get; da primeira vez leva alguns minutos …"
    : >"$log"
    apt update || true # one source that fails is no reason to stop
    apt install -y --no-install-recommends "${lacking[@]}" || explain_apt
}

# configure PRESET: where there is something new to it
configure() {
    local build=$root/build/$1 fresh=()
    if [ -f "$build/build.ninja" ] && ! [ "$root/CMakePresets.json" -nt "$build/build.ninja" ] \
        && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt"; then
        return
    fi
    if [ -f "$build/CMakeCache.txt" ]; then
        fresh=(--fresh) # half configured, or the clone was moved
    fi
    say "configuring ($1) …" "configurando ($1) …"
    if ! (cd "$root" && cmake --preset "$1" "${fresh[@]}") >"$log" 2>&1; then
        stop_if_full
        show_log
        stop "configuring failed; the reason stands above, all of it in $log." \
            "a configuração falhou; o motivo está acima, e tudo em $log."
    fi
}

# Whether nothing changed since this stamp was set: no file, no folder, no package.
up_to_date() {
    [ -f "$1" ] && ! [ /var/lib/dpkg/status -nt "$1" ] \
        && [ -z "$(find "$root" \( -path "$root/build" -o -path "$root/.git" \) -prune -o -newer "$1" -print -quit)" ]
}

# build PRESET TARGET: where something is out of date
build() {
    local folder=$root/build/$1 stamp=$root/build/$1/built-$2
    if up_to_date "$stamp"; then
        return
    fi
    say "building ($1); the first time this takes some minutes …" \
        "compilando ($1); da primeira vez leva alguns minutos …"
    if ! touch "$stamp.begun" || ! ninja -C "$folder" "$2" >&2; then
        stop_if_full
        stop "building failed; the first error stands above." \
            "a compilação falhou; o primeiro erro está acima."
    fi
    mv "$stamp.begun" "$stamp"
}

if ! mkdir -p "$root/build" 2>/dev/null || ! [ -w "$root/build" ]; then
    stop_if_full
    stop "cannot write to $root/build; the clone must belong to the user who runs this." \
        "não é possível escrever em $root/build; o clone precisa pertencer a quem roda isto."
fi
