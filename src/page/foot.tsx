import type { VNode } from "preact";
import type { PageFact } from "../report/html/page-data.ts";

/** What ran, where and when. */
export function Foot({ facts }: { readonly facts: readonly PageFact[] }): VNode {
  return (
    <footer class="foot">
      <Facts facts={facts} />
    </footer>
  );
}

export function Facts({ facts }: { readonly facts: readonly PageFact[] }): VNode {
  return (
    <dl class="facts">
      {facts.map(({ label, text, url }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {url === null ? (
              text
            ) : (
              <a href={url} rel="noreferrer noopener" target="_blank">
                {text}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
