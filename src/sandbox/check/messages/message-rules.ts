/** Rules of a message that no single field shows. */
import { componentsIn, duplicates } from '../components/component-tree.ts';
import type { Fault } from '../fault.ts';
import { isRecord } from '../is-record.ts';
import type { MessagePlace, MessageSurroundings } from './message-place.ts';

const COMPONENTS_MAX = 40;
const TEXT_MAX = 4000;
/** Above about 10,170 bytes Discord was seen to fail with 500; keep clear of it. */
const TEXT_BYTES_MAX = 10_000;
const TEXT_DISPLAY = 10;
const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

type Body = Readonly<Record<string, unknown>>;

export function rowFaults(body: Body): Fault[] {
  return duplicates(componentsIn(body.components, 'components'));
}

/** Components V2: no old fields, 40 parts, 4000 characters. */
export function layoutFaults(body: Body): Fault[] {
  const nodes = componentsIn(body.components, 'components');
  const faults = duplicates(nodes);
  for (const key of LEGACY_FIELDS) {
    const value = body[key];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    faults.push({
      path: key,
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The "${key}" field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    });
  }
  if (nodes.length > COMPONENTS_MAX) {
    const message = `${nodes.length} components, nested ones counted; at most ${COMPONENTS_MAX} are allowed.`;
    faults.push({ path: 'components', code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const shown = nodes
    .filter(({ type }) => type === TEXT_DISPLAY)
    .map(({ part }) => String(part.content))
    .join('');
  if (shown.length > TEXT_MAX || Buffer.byteLength(shown) > TEXT_BYTES_MAX) {
    const message = `The total size of the displayable text in this component exceeds maximum size of ${TEXT_MAX}`;
    faults.push({ path: 'components', code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return faults;
}

/** `enforce_nonce` needs a nonce. */
export function nonceFaults({ nonce, enforce_nonce }: Body): Fault[] {
  if (enforce_nonce !== true || (nonce !== undefined && nonce !== null && nonce !== '')) return [];
  return [{ path: 'nonce', code: 'BASE_TYPE_REQUIRED', message: 'enforce_nonce needs a nonce.' }];
}

/** Every `attachment://name` names a file that comes along; pictures have one of five endings. */
export function linkFaults(body: Body, files: readonly string[] | undefined): Fault[] {
  if (!files || !(refersToFiles(body.embeds) || refersToFiles(body.components))) return [];
  const faults: Fault[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string' && value.startsWith('attachment://')) {
      const name = value.slice('attachment://'.length);
      if (!files.includes(name)) {
        const message = `No file named "${name}" comes with this message.`;
        faults.push({ path, code: 'ATTACHMENT_NOT_FOUND', message });
      } else if (path.startsWith('embeds') && !/\.(jpe?g|png|webp|gif)$/i.test(name)) {
        faults.push({
          path,
          code: 'ATTACHMENT_NOT_IMAGE',
          message: `"${name}" is no picture an embed can show.`,
        });
      }
    } else if (Array.isArray(value)) {
      for (const [index, child] of value.entries()) visit(child, `${path}.${index}`);
    } else if (isRecord(value)) {
      for (const [key, child] of Object.entries(value)) visit(child, `${path}.${key}`);
    }
  };
  visit(body.embeds, 'embeds');
  visit(body.components, 'components');
  return faults;
}

/** A quick look, because most messages refer to no file. */
function refersToFiles(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith('attachment://');
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(refersToFiles);
}

const SHOWS = ['content', 'embeds', 'components', 'sticker_ids', 'poll'] as const;
const EDITS: ReadonlySet<MessagePlace> = new Set(['edit', 'update', 'answer-edit']);

/** A message must show something; an edit is judged by what it leaves. */
export function emptiness(body: Body, place: MessagePlace, { files, before }: MessageSurroundings): Fault[] {
  const editing = EDITS.has(place);
  // Without knowing the message an edit can only be judged when it says nothing at all.
  if (editing && !before && Object.keys(body).length > 0) return [];
  const shows = SHOWS.some((key) => {
    const old = key === 'sticker_ids' || key === 'poll' ? undefined : before?.[key];
    const value = body[key] === undefined ? old : body[key];
    if (typeof value === 'string') return value.trim() !== '';
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
  if (shows || (files?.length ?? 0) > 0) return [];
  return [{ path: '', code: 'EMPTY_MESSAGE', message: 'Cannot send an empty message' }];
}
