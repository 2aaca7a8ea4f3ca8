import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Option } from '#src/core/command/option.ts';
import { WISHES } from '../../wishes.ts';

const LATE_CHOICES = [
  { name: 'never', value: 0 },
  { name: 'within 1 hour', value: 60 },
  { name: 'within 3 hours', value: 180 },
  { name: 'within 6 hours', value: 360 },
  { name: 'within 12 hours', value: 720 },
  { name: 'within a day', value: 1440 },
] as const;

const WEEKDAYS = [
  { name: 'Monday', value: 1 },
  { name: 'Tuesday', value: 2 },
  { name: 'Wednesday', value: 3 },
  { name: 'Thursday', value: 4 },
  { name: 'Friday', value: 5 },
  { name: 'Saturday', value: 6 },
  { name: 'Sunday', value: 7 },
] as const;

/** What may be set about a daily post besides channel, time and zone; shared by `add` and `edit`. */
export const SETTINGS = [
  { type: Type.String, name: 'days', description: 'Like "weekdays" or "Mon, Wed, Fri"', autocomplete: true },
  ...WISHES,
  { type: Type.Role, name: 'role', description: 'A role to ping' },
  { type: Type.Boolean, name: 'thread', description: 'Open a thread below each post' },
  { type: Type.Boolean, name: 'publish', description: 'Publish posts of an announcement channel' },
  { type: Type.String, name: 'tag', description: 'Tag on each post of a forum' },
  { type: Type.Integer, name: 'late', description: 'When a missed post is made up', choices: LATE_CHOICES },
  { type: Type.Integer, name: 'digest', description: 'Weekday that names the best voted', choices: WEEKDAYS },
] as const satisfies readonly Option[];
