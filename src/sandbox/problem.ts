import { errorTree, type Fault } from './check/fault.ts';

/** Discord's errors: HTTP status, code in the body, message. */
const PROBLEMS = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100).'],
  tooManyCreates: [400, 30034, 'Max number of daily application command creates has been reached (200)'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyCrossposted: [400, 40033, 'This message has already been crossposted.'],
  onlyThreadsHere: [400, 40058, 'Cannot send messages in this forum channel; create a post instead.'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  tooManyFollowUps: [400, 40094, 'This interaction has reached the maximum number of follow-up messages.'],
  missingAccess: [403, 50001, 'Missing Access'],
  wrongDmAction: [403, 50003, 'Cannot execute action on a DM channel'],
  othersMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  notTextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  badWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  badForm: [400, 50035, 'Invalid Form Body'],
  fileTooLarge: [400, 50045, 'File uploaded exceeds the maximum size'],
  archivedThread: [400, 50083, 'Thread is archived'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  lockedThread: [400, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type ProblemName = keyof typeof PROBLEMS;

/** An answer that is an error, thrown anywhere below a route. */
export class Problem extends Error {
  readonly status: number;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(name: ProblemName, faults: readonly Fault[] = []) {
    const [status, code, message] = PROBLEMS[name];
    super(message);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body as Discord writes it. */
  toBody(): object {
    const { message, code, faults } = this;
    return faults.length === 0 ? { message, code } : { message, code, errors: errorTree(faults) };
  }
}
