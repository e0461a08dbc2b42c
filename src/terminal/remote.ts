/** What the address of a git remote says about the repository there; null where it says nothing to others. */
export interface Remote {
  /** `owner/name`, or a longer path. */
  readonly path: string | null;
  /** The page of the repository. */
  readonly url: string | null;
}

const NO_REMOTE: Remote = { path: null, url: null };

/** `git@host:owner/name.git`, as ssh and scp write it; not `C:\name` and no URL. */
const SCP = /^(?:[^@/\s]+@)?([^:/\s]{2,}):(?!\/\/)([^\\\s]+)$/;

/** Reads the address of a remote. A user name, a password or a token in it is left out. */
export function remoteOf(address: string): Remote {
  const [, host, scpPath = ""] = SCP.exec(address) ?? [];
  if (host !== undefined) {
    return remoteAt(`https://${host}`, scpPath);
  }
  const url = URL.canParse(address) ? new URL(address) : null;
  switch (url?.protocol) {
    case "https:":
    case "http:":
      return remoteAt(url.origin, url.pathname);
    case "ssh:":
    case "git:":
      return remoteAt(`https://${url.hostname}`, url.pathname);
    default:
      return NO_REMOTE;
  }
}

function remoteAt(origin: string, address: string): Remote {
  const path = address.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return path === "" ? NO_REMOTE : { path, url: `${origin}/${path}` };
}

/** A link that may be shown: http or https, without a user name or a password. */
export function webUrl(address: string | undefined): string | null {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return null;
  }
  url.username = "";
  url.password = "";
  return url.href;
}
