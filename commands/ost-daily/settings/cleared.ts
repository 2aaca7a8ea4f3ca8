import { QUESTION_PARTS } from '#src/catalog/recommend/question.ts';
import type { Plan } from '#src/daily/plan.ts';

/** What `edit` can take away. */
export const CLEAR_CHOICES = [
  { name: 'all wishes', value: 'wishes' },
  { name: 'role', value: 'role' },
  { name: 'tag', value: 'tag' },
  { name: 'digest', value: 'digest' },
  { name: 'mood', value: 'mood' },
  { name: 'genre', value: 'genre' },
  { name: 'country', value: 'from' },
  { name: 'kind', value: 'kind' },
  { name: 'decade', value: 'decade' },
  { name: 'music', value: 'music' },
  { name: 'artist', value: 'artist' },
  { name: 'sounds like', value: 'like' },
  { name: 'own words', value: 'text' },
  { name: 'without', value: 'without' },
  { name: 'gems', value: 'gems' },
] as const;

type Cleared = (typeof CLEAR_CHOICES)[number]['value'];

/** A plan without something. */
export const cleared = (plan: Plan, what: Cleared | undefined): Plan => {
  const { roleId, tagId, digestDay, ...rest } = plan;
  const question = { ...plan.question };
  for (const wish of QUESTION_PARTS) if (what === wish || what === 'wishes') delete question[wish];
  return {
    ...rest,
    question,
    ...(roleId !== undefined && what !== 'role' && { roleId }),
    ...(tagId !== undefined && what !== 'tag' && { tagId }),
    ...(digestDay !== undefined && what !== 'digest' && { digestDay }),
  };
};
