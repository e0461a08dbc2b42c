import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { MARKER } from "./process-table.ts";

/**
 * Waits for the end of its input, which comes when the server is gone, however it went. Then ends all processes with the
 * server's marker, again and again until it finds none, and removes the server's directory. On macOS `ps` tells the
 * environment, though not that of system programs.
 */
const WATCH = String.raw`
while read -r line; do :; done
marked() {
  if [ -d /proc/self ]; then
    for process in /proc/[0-9]*; do
      tr '\0' '\n' <"$process/environ" 2>/dev/null | grep -qF "$1" && echo "\${process#/proc/}"
    done
  else
    ps -A -ww -E -o pid=,command= | while read -r pid rest; do
      case $rest in *"$1"*) echo "$pid" ;; esac
    done
  fi
}
rounds=0
while [ $rounds -lt 50 ]; do
  pids=$(marked "$2=$1/")
  [ -n "$pids" ] || break
  kill -STOP $pids; kill -KILL $pids
  rounds=$((rounds + 1))
done
chmod -R u+rwx "$1"
rm -rf "$1"
`;

/**
 * A small process that cleans up after a server that was killed. It does nothing while the server lives, and does not
 * keep the server's own process alive.
 */
export function postWatchman(directory: string): { dismiss(): void } {
  const script = WATCH.replaceAll("\\${", "${");
  let watchman: ChildProcess;
  try {
    watchman = spawn("/bin/sh", ["-c", script, "rock-local-watchman", directory, MARKER], {
      cwd: "/",
      env: { PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
  } catch {
    return { dismiss: () => undefined };
  }
  // Without a watchman the server still works; only a kill would then leave processes behind.
  watchman.on("error", () => undefined);
  watchman.unref();
  (watchman.stdin as Socket | null)?.unref();
  return { dismiss: () => void watchman.kill("SIGKILL") };
}
