import type { Clock } from "../base/time.ts";
import { openAgent } from "../rock/agent.ts";
import { createBudget, type RequestBudget, SERVER_LIMITS } from "../rock/budget.ts";
import { createHttpClient, type HttpClient } from "../rock/http.ts";
import { connectRock, type RequestRecord, type Rock } from "../rock/rock.ts";
import type { Connection } from "../work/sandbox-work.ts";

export type { RequestRecord, Rock } from "../rock/rock.ts";

/** The ROCK servers of a run: connections and request budgets are shared by all jobs on the same one. */
export interface Servers {
  connect(connection: Connection): Promise<Rock>;
  close(): void;
}

export interface ServerSurroundings {
  readonly clock: Clock;
  readonly onRequest: (record: RequestRecord) => void;
  /** Hides the secrets in what errors quote of a server's answers. */
  readonly hide: (text: string) => string;
  /** URL of the proxy for a server, or null for a direct connection; from whoever reads the environment. */
  readonly proxyFor: (server: URL) => string | null;
  /** Gives the embedded server's address when a job asks for `local`, starting it the first time. */
  readonly startLocal: () => Promise<Connection>;
}

export function openServers(surroundings: ServerSurroundings): Servers {
  const perOrigin = new Map<string, Promise<{ http: HttpClient; budget: RequestBudget }>>();
  const reach = async (server: URL) => ({
    http: createHttpClient(await openAgent(server, surroundings.proxyFor(server))),
    budget: createBudget(SERVER_LIMITS, surroundings.clock),
  });
  return {
    connect: async (wanted) => {
      const connection = wanted.baseUrl === "local" ? await surroundings.startLocal() : wanted;
      const server = new URL(connection.baseUrl);
      const known = perOrigin.get(server.origin) ?? reach(server);
      perOrigin.set(server.origin, known);
      const { http, budget } = await known;
      const { clock, onRequest, hide } = surroundings;
      return connectRock(connection, { http, budget, clock, onRequest, hide });
    },
    close: () => {
      for (const known of perOrigin.values()) {
        known.then(
          ({ http }) => http.close(),
          () => undefined,
        );
      }
    },
  };
}
