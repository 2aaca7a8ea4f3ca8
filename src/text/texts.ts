import { createInstance, type TFunction } from 'i18next';
import en from '#locales/en.json' with { type: 'json' };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Answers the sentence of a key in one language, its gaps filled. */
export type Text = TFunction<'translation', undefined>;

type Leaves<T, Path extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string ? `${Path}${Key}` : Leaves<T[Key], `${Path}${Key}.`>;
}[keyof T & string];

/** A sentence with a form for one and one for many has the key of both, and is asked for with `count`. */
type Asked<Key extends string> = Key extends `${infer Both}_${'one' | 'other'}` ? Both : Key;

/** Every key of the language files; a missing one does not compile. */
export type TextKey = Asked<Leaves<typeof en>>;

/** Every sentence that a person can see, by language. */
export interface Texts {
  /** @param locale - a Discord locale such as `en-US` or `ko`; unknown ones fall back to English */
  in(locale: string): Text;
}

/** Sentences kept ready; those of a catalog of some hundred titles fit. */
const KEPT_MAX = 10_000;

/** Keeps the sentences it made: one costs i18next some microseconds, and a card has fifty. */
const keeping = (make: Text): Text => {
  const kept = new Map<string, string>();
  const say = (...asked: [key: TextKey, gaps?: object]): string => {
    const [key, gaps] = asked;
    const id = gaps === undefined ? key : key + JSON.stringify(gaps);
    const known = kept.get(id);
    if (known !== undefined) return known;
    const sentence: string = Reflect.apply(make, undefined, asked);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    kept.set(id, sentence);
    return sentence;
  };
  // A plain function: a proxy of i18next's costs several times as much to call.
  return say as unknown as Text;
};

/** Loads the language files; English is the only one so far. */
export const createTexts = (): Texts => {
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const english = keeping(i18n.getFixedT('en'));
  const byLanguage = new Map([['en', english]]);
  return { in: (locale) => byLanguage.get(locale) ?? english };
};
