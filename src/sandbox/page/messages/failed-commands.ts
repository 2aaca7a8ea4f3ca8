import { html, type TemplateResult } from 'lit';
import { avatarOf } from '../avatar.ts';
import { memberName } from '../commands/places.ts';
import { closeIcon, warnIcon } from '../icons.ts';
import type { View } from '../view.ts';

/** Commands that got no answer, each with the sentence that Discord would show. */
export function failedCommands(view: View): readonly TemplateResult[] {
  const { doing, channelId, as, world } = view.state;
  const member = world?.members.find(({ user }) => user.id === as);
  const here = doing.filter(
    (one) => one.channelId === channelId && one.as === as && one.sentence !== undefined,
  );
  const failed = here.filter(({ kind }) => kind === 'command' || kind === 'say');
  return failed.map(
    ({ nonce, label, sentence, kind }) => html`<div class="failed-command" role="alert">
      <p class="failed-what">
        ${member ? html`<img src=${avatarOf(member.user)} alt="" /> <b>${memberName(member)}</b>` : ''} ${kind === 'say' ? 'wrote' : 'used'} <code>${label}</code>
      </p>
      <p class="failure">${warnIcon()} ${sentence}</p>
      <button type="button" class="icon-button" aria-label="Dismiss" @click=${() => view.session.forget(nonce)}>${closeIcon()}</button>
    </div>`,
  );
}
