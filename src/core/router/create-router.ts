import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { TextKey } from '#src/text/texts.ts';
import { commandsByName, componentsByAction } from '../command/command-tree.ts';
import type { Context, Press } from '../command/context.ts';
import { bodiesOf, readMessage } from '../command/message-command.ts';
import type { Choice } from '../command/option.ts';
import { parseArguments, peekArguments } from '../command/parse-arguments.ts';
import { decodeCustomId } from '../custom-id.ts';
import { NO_FIGURES } from '../figures.ts';
import { isPermitted } from '../permitted.ts';
import { UserError } from '../user-error.ts';
import { createAnswerer, type Outcome } from './answer.ts';
import { fitChoices } from './fit-choices.ts';
import { createMemberPace, PACES } from './member-pace.ts';
import { outcomeOf } from './outcome-of.ts';
import { readInputs, readInvocation, readPlace, readValues } from './read-interaction.ts';
import type { Responder } from './responder.ts';
import type { RouterOptions } from './router-options.ts';
import { createResponseWriter } from './write-response.ts';

/** The one way from an interaction to its answer, whatever transport it came by. */
export interface Router {
  /** What Discord is to be told about the commands. */
  readonly commandBodies: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Answers an interaction and writes one line about it to the log; never rejects. */
  handle(interaction: APIInteraction, responder: Responder): Promise<Outcome>;
}

/** An interaction's name for the log, and its answer under way. */
interface Routed {
  readonly name: string;
  readonly done: Promise<Outcome>;
}

const NO_INPUTS = {};

/**
 * Builds the router. It alone parses options, resolves the language, defers slow commands, turns mentions off,
 * holds answers to Discord's limits, routes components, tells a person's mistake from a bug, and always answers.
 */
export const createRouter = <S>(options: RouterOptions<S>): Router => {
  const { log, services, texts, messageCommands = [], figures = NO_FIGURES } = options;
  const commands = commandsByName(options.roots);
  const components = componentsByAction(commands.values());
  const write = createResponseWriter();
  const answer = createAnswerer(log, options.newReference, write);
  const { answers, suggestions } = options.paces ?? PACES;
  const mayBeAnswered = createMemberPace(answers);
  const mayBeOffered = createMemberPace(suggestions);

  const contextOf = (interaction: APIInteraction): Context<S> => {
    const place = readPlace(interaction);
    const text = texts.in(place.locale);
    return {
      ...place,
      now: options.now(),
      text,
      commandMention: options.commandMention,
      services: services(),
    };
  };

  const taskOf = (name: string, id: string, { text, appPermissions }: Context<S>) => ({
    name,
    id,
    text,
    showsEmbeds: isPermitted(appPermissions, PermissionFlagsBits.EmbedLinks),
  });

  const refuse = (
    name: string,
    key: TextKey,
    id: string,
    { text }: Context<S>,
    responder: Responder,
  ): Routed => {
    const produce = () => {
      throw new UserError(key);
    };
    return { name, done: answer({ name, id, text, produce, showsEmbeds: true }, responder) };
  };

  const run = (interaction: APIChatInputApplicationCommandInteraction, responder: Responder): Routed => {
    const context = contextOf(interaction);
    const { name, options: given } = readInvocation(interaction.data);
    const command = commands.get(name);
    if (!mayBeAnswered(context.userId, context.now))
      return refuse(name, 'error.tooFast', interaction.id, context, responder);
    const produce = () => {
      if (command === undefined) throw new UserError('error.unknownCommand');
      const declared = command.declaration.options ?? [];
      return command.run(parseArguments(declared, given, interaction.data.resolved), context);
    };
    return {
      name,
      done: answer({ ...taskOf(name, interaction.id, context), produce, slow: command?.slow }, responder),
    };
  };

  const runOnMessage = (
    { data, ...interaction }: APIMessageApplicationCommandInteraction,
    responder: Responder,
  ): Routed => {
    const context = contextOf({ data, ...interaction });
    const { name } = data;
    if (!mayBeAnswered(context.userId, context.now))
      return refuse(name, 'error.tooFast', interaction.id, context, responder);
    const command = messageCommands.find(({ declaration }) => declaration.name === name);
    const produce = () => {
      if (command === undefined) throw new UserError('error.unknownCommand');
      return command.run(readMessage(data.resolved?.messages?.[data.target_id]), context);
    };
    return { name, done: answer({ ...taskOf(name, interaction.id, context), produce }, responder) };
  };

  const suggest = (
    interaction: APIApplicationCommandAutocompleteInteraction,
    responder: Responder,
  ): Routed => {
    const { name, options: given } = readInvocation(interaction.data);
    const focused = given.find((option) => option.focused === true)?.name ?? '';
    const typed = peekArguments(given);
    const offer = commands.get(name)?.suggest[focused];
    const context = contextOf(interaction);
    const respond = async (): Promise<Outcome> => {
      let choices: readonly Choice[] = [];
      let outcome: Outcome = offer === undefined ? 'unknown' : 'answered';
      try {
        if (mayBeOffered(context.userId, context.now))
          choices = (await offer?.(String(typed[focused] ?? ''), context, typed)) ?? [];
      } catch (error) {
        outcome = 'bug';
        log.error({ err: error, command: name, option: focused }, 'suggestions failed');
      }
      await responder.first(
        write.response({
          type: InteractionResponseType.ApplicationCommandAutocompleteResult,
          data: { choices: fitChoices(choices) },
        }),
      );
      return outcome;
    };
    return { name: `${name} ${focused}?`, done: respond() };
  };

  const press = (
    interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
    responder: Responder,
  ): Routed => {
    const { data, message } = interaction;
    const id = decodeCustomId(data.custom_id);
    const handler = id && components.get(id.action);
    const context: Press<S> = {
      ...contextOf(interaction),
      fields: id?.fields ?? [],
      values: readValues(data),
      inputs: 'components' in data ? readInputs(data.components) : NO_INPUTS,
      rows: message?.components ?? [],
      ownerId: message?.interaction_metadata?.user.id,
      isHidden: ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    };
    const name = handler ? `[${id.action}]` : '[unknown component]';
    if (!mayBeAnswered(context.userId, context.now))
      return refuse(name, 'error.tooFast', interaction.id, context, responder);
    const produce = () => {
      if (handler) return handler.handle(context);
      throw new UserError('error.unknownComponent', { recommend: context.commandMention('ost recommend') });
    };
    const slow = handler?.isSlow ? 'update' : undefined;
    const source = message?.interaction_metadata?.id ?? message?.id;
    return {
      name,
      done: answer({ ...taskOf(name, interaction.id, context), source, produce, slow }, responder),
    };
  };

  const refuseUnknown = (interaction: APIInteraction, responder: Responder): Routed =>
    refuse('unknown interaction', 'error.unknownCommand', interaction.id, contextOf(interaction), responder);

  const route = (interaction: APIInteraction, responder: Responder): Routed => {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        switch (interaction.data.type) {
          case ApplicationCommandType.ChatInput:
            return run(interaction as APIChatInputApplicationCommandInteraction, responder);
          case ApplicationCommandType.Message:
            return runOnMessage(interaction as APIMessageApplicationCommandInteraction, responder);
          default:
            return refuseUnknown(interaction, responder);
        }
      case InteractionType.ApplicationCommandAutocomplete:
        return suggest(interaction, responder);
      case InteractionType.MessageComponent:
      case InteractionType.ModalSubmit:
        return press(interaction, responder);
      default:
        return refuseUnknown(interaction, responder);
    }
  };

  /** Waits for the answer and writes its line; knows nothing of the interaction, which need not outlast it. */
  const settle = (name: string, done: Promise<Outcome>, begun: number): Promise<Outcome> => {
    const record = (outcome: Outcome): Outcome => {
      const ms = Math.round((performance.now() - begun) * 100) / 100;
      figures.interaction(name, outcome, ms);
      log.info({ command: name, outcome, ms }, 'interaction');
      return outcome;
    };
    return done.then(record, (error) => record(outcomeOf(error, name, log)));
  };

  return {
    commandBodies: bodiesOf(options.roots, messageCommands),
    handle(interaction, responder) {
      const begun = performance.now();
      try {
        const { name, done } = route(interaction, responder);
        return settle(name, done, begun);
      } catch (error) {
        return settle('unreadable interaction', Promise.reject(error), begun);
      }
    },
  };
};
