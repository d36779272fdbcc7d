import type { Contact, EventMeaning, Vocabulary } from '../kernel/index.ts';
import type { InputOf, OutcomeOf, OutputOf, Stage } from '../stage/index.ts';
import type { AnyFact, FactDefinition } from './fact.ts';

/** Where an outcome leads: to another stage with the input that stage asks for, or to the end of the case. */
export type Link<S, K extends keyof S, O> =
  | { [T in keyof S]: { readonly to: T; readonly input: (output: OutputOf<S[K], O>) => InputOf<S[T]> } }[keyof S]
  | { readonly to: null; readonly ends: 'case' };

/** A link for every outcome of every stage; a forgotten one does not compile. */
export type Links<S extends Readonly<Record<string, Stage>>> = {
  readonly [K in keyof S]: { readonly [O in OutcomeOf<S[K]>]: Link<S, K, O> };
};

/** Any link, as the engine reads it. */
export type AnyLink = { readonly to: string; readonly input: (output: never) => object } | { readonly to: null; readonly ends: 'case' };

interface PathwayParts<S, T, V, C> {
  readonly id: string;
  readonly version: string;
  /** Local time of its days and clocks: the name that the IANA gives the zone. */
  readonly zone: string;
  readonly vocabulary: V;
  readonly contacts: C;
  readonly stages: S;
  /** The stages in which a case may open. */
  readonly start: readonly T[];
}

/** What an author writes to join stages into a pathway. */
export interface PathwayDefinition<
  S extends Readonly<Record<string, Stage>>,
  T extends keyof S & string,
  V extends Vocabulary = Vocabulary,
  C extends Readonly<Record<string, Contact>> = Readonly<Record<string, Contact>>,
  F extends Readonly<Record<string, object>> = Readonly<Record<string, object>>,
> extends PathwayParts<S, T, V, C> {
  readonly links: Links<NoInfer<S>>;
  /** What its events, needs and domains mean beyond their words. @defaultValue nothing more */
  readonly meaning?: EventMeaning;
  /** Facts of a case by which cases are found: `cases.find({ facts: { … } })`. */
  readonly facts?: F & Readonly<Record<string, FactDefinition<S, V>>>;
}

/** Stages joined by links, with the words and contacts they share. */
export interface Pathway<
  S extends Readonly<Record<string, Stage>> = Readonly<Record<string, Stage>>,
  T extends string = string,
  V extends Vocabulary = Vocabulary,
  C extends Readonly<Record<string, Contact>> = Readonly<Record<string, Contact>>,
  F extends Readonly<Record<string, object>> = Readonly<Record<string, AnyFact>>,
> extends PathwayParts<S, T, V, C> {
  readonly facts?: F;
  readonly links: Readonly<Record<string, Readonly<Record<string, AnyLink>>>>;
  readonly meaning: EventMeaning;
}

/** The domains of a pathway: what its contacts raise. */
export type DomainOf<P extends Pathway> = P['contacts'][keyof P['contacts']] extends {
  readonly raises: readonly (infer D extends string)[];
}
  ? D
  : string;
