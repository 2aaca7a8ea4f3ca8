import { type APIApplication, ApplicationFlags, ApplicationIntegrationType } from 'discord-api-types/v10';
import type { Config } from '#src/config.ts';
import type { Said } from './ask-discord.ts';
import { type Finding, failure, fine, unanswered, warning } from './finding.ts';

const PRIVILEGED: readonly (readonly [number, string])[] = [
  [ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited, 'Presence'],
  [ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited, 'Server Members'],
  [ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited, 'Message Content'],
];

const intentFinding = ({ flags }: APIApplication): Finding => {
  const on = PRIVILEGED.filter(([bits]) => (Number(flags ?? 0) & bits) !== 0).map(([, name]) => name);
  if (on.length === 0) return fine('intents', 'none is privileged, and the bot asks for none that is');
  return warning(
    'intents',
    `${on.join(', ')} ${on.length === 1 ? 'is' : 'are'} switched on, and the bot needs none of it`,
    'Switch them off (Developer Portal, page Bot): Discord reviews bots that have them.',
  );
};

const installFinding = (application: APIApplication): Finding => {
  const kinds = application.integration_types_config;
  if (kinds === undefined || ApplicationIntegrationType.UserInstall in kinds)
    return fine('install', 'members can install it for themselves too');
  return warning(
    'install',
    'only servers can install it',
    'Switch User Install on (Developer Portal, page Installation) for use in direct messages.',
  );
};

const keyFinding = ({ verify_key }: APIApplication, publicKey: string | undefined): Finding =>
  verify_key === publicKey?.toLowerCase()
    ? fine('key', "DISCORD_PUBLIC_KEY is the application's")
    : failure(
        'key',
        "DISCORD_PUBLIC_KEY is not this application's: every call of Discord's would be refused",
        `Set DISCORD_PUBLIC_KEY=${verify_key}`,
      );

const endpointFindings = (
  application: APIApplication,
  { transport, publicKey }: Pick<Config, 'transport' | 'publicKey'>,
): Finding[] => {
  const { interactions_endpoint_url: url } = application;
  if (transport === 'gateway') {
    if (!url) return [fine('endpoint', 'interactions come over the gateway')];
    return [
      failure(
        'endpoint',
        `Discord calls ${url}, and nothing comes over the gateway`,
        'Set TRANSPORT=http, or empty the Interactions Endpoint URL (Developer Portal, page General Information).',
      ),
    ];
  }
  const address = url
    ? fine('endpoint', `Discord calls ${url}`)
    : warning(
        'endpoint',
        'Discord knows no address to call',
        'Start the bot, then enter https://<your host>/interactions as Interactions Endpoint URL (Developer Portal, page General Information).',
      );
  return [keyFinding(application, publicKey), address];
};

/** What the application is set to in the Developer Portal. @param said - the answer of `/applications/@me` */
export const checkApplication = (said: Said, config: Pick<Config, 'transport' | 'publicKey'>): Finding[] => {
  if (said.status !== 200) return [unanswered('application', said.status)];
  const application = said.body as APIApplication;
  return [
    fine('application', `${application.name}, id ${application.id}`),
    intentFinding(application),
    installFinding(application),
    ...endpointFindings(application, config),
  ];
};
