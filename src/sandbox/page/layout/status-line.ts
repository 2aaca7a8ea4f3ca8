import { html, type TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** The quiet line under the command bar: what the page waits for. */
export function statusLine({ state }: View): TemplateResult {
  const waiting = state.doing.find((one) => one.kind === 'command' && one.sentence === undefined);
  const bot = state.bot?.user.global_name ?? state.bot?.user.username ?? 'the bot';
  return html`<p class="status-line" role="status">
    ${waiting ? html`<span class="status-late"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> Waiting for ${bot} to answer <b>${waiting.label}</b></span>` : (state.notice ?? '')}
  </p>`;
}
