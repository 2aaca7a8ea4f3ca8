import { html, nothing, type TemplateResult } from 'lit';
import { allowedCommands } from '../commands/allowed.ts';
import { commandLeaves } from '../commands/command-tree.ts';
import { hashIcon } from '../icons.ts';
import { actingMember } from '../page-state.ts';
import type { View } from '../view.ts';
import { exampleLines } from './example-lines.ts';

/** The head of a channel's history: what it is, and what can be tried. */
export function emptyChannel(name: string, view: View): TemplateResult {
  return html`<section class="welcome">
    <span class="welcome-mark">${hashIcon()}</span>
    <h2>Welcome to #${name}</h2>
    <p>
      This is a local Discord: it runs on your machine, and nothing leaves it. Type <kbd>/</kbd> below, or start with one of these.
    </p>
    ${examples(view)}
  </section>`;
}

function examples(view: View): TemplateResult | typeof nothing {
  const { state } = view;
  const member = actingMember(state);
  if (!member || !state.world) return nothing;
  const leaves = commandLeaves(allowedCommands(state.commands, member, state.world), member.locale);
  return html`<div class="examples">
    ${exampleLines(leaves).map(
      ({
        line,
        says,
      }) => html`<button type="button" class="example" data-testid="example" @click=${() => view.typeCommand(line)}>
        <code>${line.trim()}</code><span>${says}</span>
      </button>`,
    )}
  </div>`;
}
