import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { buttonFace, jsonOfFaced } from '#src/core/reply/button-face.ts';

const another = buttonFace('Another “one”', '🎲', ButtonStyle.Primary);
const wanted = {
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'Another “one”',
  emoji: { name: '🎲' },
  custom_id: '1:another:t="rain"\\:goblin',
};

it('a button with a shared face is a button like any other, and its JSON says the same', () => {
  const button = another(wanted.custom_id);
  expect(button).toEqual(wanted);
  expect(JSON.parse(JSON.stringify(button))).toEqual(wanted);
  expect(JSON.parse(jsonOfFaced(button) ?? '')).toEqual(wanted);
});

it('a changed copy of such a button is written as it was changed', () => {
  expect(jsonOfFaced({ ...another('1:another'), disabled: true })).toBeUndefined();
});

it('what is no such button has no face', () => {
  expect([null, 'x', 7, {}].map(jsonOfFaced)).toEqual([undefined, undefined, undefined, undefined]);
});
