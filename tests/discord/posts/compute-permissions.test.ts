import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computePermissions, type Standing } from '#src/discord/posts/compute-permissions.ts';
import type { Guild, Member } from '#src/sandbox/world/models.ts';
import { channelPermissions } from '#src/sandbox/world/permissions.ts';
import { makeChannel, makeRole, makeUser } from '#src/sandbox/world/seed.ts';

const GUILD = '100000000000000001';
const BOT = '100000000000000002';
const ROLES = ['100000000000000011', '100000000000000012'];

const standing = (more: Partial<Standing> = {}): Standing => ({
  guildId: GUILD,
  ownerId: '100000000000000099',
  userId: BOT,
  roles: new Map([[GUILD, Bits.ViewChannel | Bits.SendMessages | Bits.EmbedLinks]]),
  memberRoles: [],
  overwrites: [],
  isThread: false,
  now: 1_000,
  ...more,
});

const over = (id: string, allow: bigint, deny: bigint) => ({ id, allow: `${allow}`, deny: `${deny}` });
const may = (bits: bigint, bit: bigint): boolean => (bits & bit) !== 0n;

describe('permissions are computed as Discord documents', () => {
  it('roles add to what everybody has', () => {
    const roles = new Map([
      [GUILD, Bits.ViewChannel],
      [ROLES[0] ?? '', Bits.SendMessages],
    ]);
    expect(may(computePermissions(standing({ roles })), Bits.SendMessages)).toBe(false);
    expect(may(computePermissions(standing({ roles, memberRoles: ROLES })), Bits.SendMessages)).toBe(true);
  });

  it('an overwrite of a role wins over the one of everybody, and the one of the member over both', () => {
    const everybody = over(GUILD, 0n, Bits.SendMessages);
    const role = over(ROLES[0] ?? '', Bits.SendMessages, 0n);
    const own = over(BOT, 0n, Bits.SendMessages);
    const bits = (overwrites: Standing['overwrites']) =>
      computePermissions(standing({ overwrites, memberRoles: ROLES }));
    expect(may(bits([everybody]), Bits.SendMessages)).toBe(false);
    expect(may(bits([role, everybody]), Bits.SendMessages)).toBe(true);
    expect(may(bits([own, role, everybody]), Bits.SendMessages)).toBe(false);
  });

  it('among roles, one that allows wins over one that denies', () => {
    const overwrites = [
      over(ROLES[0] ?? '', 0n, Bits.SendMessages),
      over(ROLES[1] ?? '', Bits.SendMessages, 0n),
    ];
    expect(may(computePermissions(standing({ overwrites, memberRoles: ROLES })), Bits.SendMessages)).toBe(
      true,
    );
  });

  it('administrators and the owner may do everything, whatever overwrites say', () => {
    const overwrites = [over(BOT, 0n, Bits.ViewChannel)];
    const roles = new Map([[GUILD, Bits.Administrator]]);
    expect(may(computePermissions(standing({ roles, overwrites })), Bits.ManageThreads)).toBe(true);
    expect(may(computePermissions(standing({ ownerId: BOT, overwrites })), Bits.ManageThreads)).toBe(true);
  });

  it('without the right to see a channel all others are void', () => {
    expect(computePermissions(standing({ overwrites: [over(GUILD, 0n, Bits.ViewChannel)] }))).toBe(0n);
  });

  it('without the right to write, embeds, files and pings are void', () => {
    const bits = computePermissions(standing({ overwrites: [over(GUILD, 0n, Bits.SendMessages)] }));
    expect(may(bits, Bits.EmbedLinks)).toBe(false);
    expect(may(bits, Bits.ViewChannel)).toBe(true);
  });

  it('in a thread the right to write in threads counts', () => {
    const roles = new Map([[GUILD, Bits.ViewChannel | Bits.SendMessagesInThreads | Bits.EmbedLinks]]);
    expect(may(computePermissions(standing({ roles, isThread: true })), Bits.EmbedLinks)).toBe(true);
    expect(may(computePermissions(standing({ roles })), Bits.EmbedLinks)).toBe(false);
  });

  it('a time-out leaves seeing and reading, until it is over', () => {
    const roles = new Map([[GUILD, Bits.ViewChannel | Bits.SendMessages | Bits.ReadMessageHistory]]);
    const timedOut = computePermissions(standing({ roles, timedOutUntil: 1_001 }));
    expect(timedOut).toBe(Bits.ViewChannel | Bits.ReadMessageHistory);
    expect(may(computePermissions(standing({ roles, timedOutUntil: 1_000 })), Bits.SendMessages)).toBe(true);
  });
});

/** Rights that the sandbox, written apart from this, knows too. */
const KNOWN = Bits.ViewChannel | Bits.SendMessages | Bits.ManageThreads | Bits.ReadMessageHistory;
const bits = fc.bigInt(0n, (1n << 20n) - 1n).map((some) => some & (KNOWN | Bits.Administrator));

it('answers what the sandbox’s own reckoning answers, for any roles and overwrites', () => {
  fc.assert(
    fc.property(
      bits,
      bits,
      bits,
      fc.array(fc.tuple(fc.constantFrom(GUILD, BOT, ...ROLES), bits, bits)),
      (all, one, two, given) => {
        const overwrites = [
          ...new Map(given.map(([id, allow, deny]) => [id, over(id, allow, deny)])).values(),
        ];
        const user = makeUser(BOT, 'bot', 'Bot', true);
        const member: Member = { user, kind: 'bot', locale: 'en-US', roles: ROLES, nick: null, joinedAt: '' };
        const guild = {
          id: GUILD,
          ownerId: '1',
          roles: new Map(
            [
              [GUILD, all],
              [ROLES[0] ?? '', one],
              [ROLES[1] ?? '', two],
            ].map(([id, right]) => [String(id), makeRole(String(id), 'r', BigInt(right ?? 0))]),
          ),
        } as Guild;
        const channel = makeChannel('5', 0, 'c', {
          overwrites: overwrites.map((each) => ({ ...each, type: 0 })),
        });
        const roles = new Map([...guild.roles].map(([id, { permissions }]) => [id, BigInt(permissions)]));
        const ours = computePermissions(standing({ roles, memberRoles: ROLES, overwrites }));
        expect(ours & KNOWN).toBe(channelPermissions(guild, member, channel, 0) & KNOWN);
      },
    ),
  );
});
