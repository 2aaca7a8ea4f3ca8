import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import type { AttachmentBody, Upload } from '../check/bodies.ts';
import type { World } from './world.ts';

/** Stores uploaded files and describes them as Discord does. */
export function storeUploads(
  world: World,
  channelId: string,
  uploads: readonly Upload[],
  described: readonly AttachmentBody[],
): APIAttachment[] {
  return uploads.map((upload) => {
    const words = described.find(({ id }) => String(id) === String(upload.index));
    const id = world.nextId();
    const filename = words?.filename ?? upload.name;
    const path = `${channelId}/${id}/${filename}`;
    world.files.put(path, { bytes: upload.bytes, contentType: upload.contentType });
    const url = `${world.origin()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    return {
      id,
      filename,
      size: upload.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: upload.contentType,
      ...(words?.description ? { description: words.description } : {}),
    };
  });
}

/** Replaces every `attachment://name` by the address of that file. */
export function linkAttachments<Part>(part: Part, files: readonly APIAttachment[]): Part {
  if (files.length === 0) return part;
  const text = JSON.stringify(part);
  if (!text.includes('attachment://')) return part;
  const linked: Part = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith('attachment://')) return value;
    return files.find(({ filename }) => filename === value.slice('attachment://'.length))?.url ?? value;
  });
  return linked;
}

/** Gives an embed's picture the alt text of its file. */
export function describeImage(embed: APIEmbed, files: readonly APIAttachment[]): APIEmbed {
  const description = files.find(({ url }) => url === embed.image?.url)?.description;
  return embed.image && description ? { ...embed, image: { ...embed.image, description } } : embed;
}

/** Names that a body may refer to by `attachment://`; `listed` are its own `attachments`. */
export function fileNames(
  listed: readonly AttachmentBody[],
  uploads: readonly Upload[],
  kept: readonly APIAttachment[] = [],
): string[] {
  const uploaded = uploads.map(
    ({ index, name }) => listed.find(({ id }) => String(id) === String(index))?.filename ?? name,
  );
  return [...uploaded, ...kept.map(({ filename }) => filename)];
}
