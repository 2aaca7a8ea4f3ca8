import { expect, it } from 'vitest';
import { cardComponents } from '#commands/cards/components.ts';
import { createContext } from '#tests/support/create-context.ts';
import { realCatalog } from '#tests/support/real-catalog.ts';

it('a button "Another" that names no title yet keeps the wishes of its card', async () => {
  const context = await createContext();
  const answer = await cardComponents.another({
    ...context,
    fields: ['c=CN'],
    values: [],
    inputs: {},
    rows: [],
    ownerId: context.userId,
    isHidden: false,
  });
  const heading = answer.kind === 'update' ? answer.message.embeds?.[0]?.title : undefined;
  const title = realCatalog.titles.find(({ names }) => heading?.startsWith(names.en));
  expect(title?.countries).toContain('CN');
});
