import { PermissionFlagsBits } from 'discord-api-types/v10';
import { isPermitted } from '#src/core/permitted.ts';
import { privately } from '#src/core/reply/message.ts';
import { UserError } from '#src/core/user-error.ts';
import { defineCommand } from '../../services.ts';
import { storing } from '../../storing.ts';

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** `/ost data export`: everything that is kept about the member who asks, as a file. */
export const exportData = defineCommand({
  declaration: { name: 'export', description: 'Get everything I keep about you, as a file' },
  async run(_args, { services, userId, now, text, appPermissions }) {
    if (!isPermitted(appPermissions, PermissionFlagsBits.AttachFiles)) throw new UserError('data.noFiles');
    const kept = await storing(() =>
      Promise.all(
        services.personal.map(async ({ name, exportFor }) => [name, await exportFor(userId)] as const),
      ),
    );
    const found = kept.filter(([, value]) => !isNothing(value));
    if (found.length === 0) return privately({ content: text('data.nothing') });
    const exported = { userId, exportedAt: new Date(now).toISOString(), ...Object.fromEntries(found) };
    return privately({
      content: text('data.exported'),
      files: [
        {
          name: 'leitmotif-data.json',
          contentType: 'application/json',
          data: Buffer.from(`${JSON.stringify(exported, null, 2)}\n`),
          description: text('data.file'),
        },
      ],
    });
  },
});
