import type { SentByHand } from '#domain/letters/mailing.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'
import { overCrash } from '../lib/overCrash.ts'
import { usePlace } from './place.ts'

type ByPerson = ReadonlyMap<Id, string>

/** A short form that was copied, until it is known whether it went out. */
export type Copied = SentByHand & { readonly who: string }

type Writing = {
  /** For whom the reasons below were written. */
  readonly to: readonly Id[]
  readonly shown: Id | null
  /** ひとこと, as it is being typed. */
  readonly lines: ByPerson
  /** 理由を書いて出す */
  readonly reasons: ByPerson
  /** Whose letter lies in a batch: a reason given for it is kept there. */
  readonly made: readonly Id[]
  /** Of those, whose ひとこと stands on it, and begins anew here. */
  readonly said: readonly Id[]
  /** Not yet answered for; the last one is asked about first. */
  readonly copied: readonly Copied[]
}

const NOTHING: Writing = { to: [], shown: null, lines: new Map(), reasons: new Map(), made: [], said: [], copied: [] }

/** What is being written, kept while the owner turns from person to person and from place to place. */
export const useWriting = create<Writing>(() => NOTHING)

overCrash('writing', useWriting)

/** A reason given for one mailing never lets somebody pass in another; what lies in a batch is not written again. */
export function beginWriting(to: readonly Id[]): void {
  useWriting.setState(({ made, said, lines, reasons, ...now }) => {
    const isSame = now.to.length === to.length && now.to.every((id, at) => id === to[at])
    return {
      to,
      made: [],
      said: [],
      shown: isSame ? now.shown : (to[0] ?? null),
      lines: without(lines, said),
      reasons: isSame ? without(reasons, made) : new Map(),
    }
  })
}

export function turnTo(shown: Id): void {
  useWriting.setState({ shown })
}

export function writeLine(customer: Id, text: string): void {
  useWriting.setState(({ lines }) => ({ lines: new Map(lines).set(customer, text) }))
}

/** '' takes the reason back. */
export function giveReason(customer: Id, why: string): void {
  useWriting.setState(({ reasons }) => ({
    reasons: why === '' ? without(reasons, [customer]) : new Map(reasons).set(customer, why),
  }))
}

/** The letters that went into a batch, each with the ひとこと that stands on it. */
export function keepMade(letters: readonly { readonly customer: Id; readonly personalLine: string }[]): void {
  const ids = (all: typeof letters): readonly Id[] => all.map(({ customer }) => customer)
  useWriting.setState({ made: ids(letters), said: ids(letters.filter(({ personalLine }) => personalLine !== '')) })
}

/** Copied once more for the same person and way, it is asked about once. */
export function keepCopied(copied: Copied): void {
  useWriting.setState((now) => ({ copied: [...now.copied.filter((each) => !isSameWay(each, copied)), copied] }))
}

export function answerCopied(answered: Copied): void {
  useWriting.setState((now) => ({ copied: now.copied.filter((each) => each !== answered) }))
}

function isSameWay(one: Copied, other: Copied): boolean {
  return one.customer === other.customer && one.channel === other.channel
}

/** The open letters go on with whoever is still there. */
export function writeOnlyTo(to: readonly Id[]): void {
  usePlace.setState(({ place }) => (place.at === 'write' ? { place: { ...place, to } } : {}))
}

/** The open letter goes on with another template; where Esc leads stays the same. */
export function chooseTemplate(template: TemplateCode | null): void {
  usePlace.setState(({ place }) => (place.at === 'write' ? { place: { ...place, template } } : {}))
}

/** The lines and reasons of those written to, as a request carries them. */
export function wordsFor(
  to: readonly Id[],
  { lines, reasons }: { readonly lines: ByPerson; readonly reasons: ByPerson },
): Pick<LetterRequest, 'personalLines' | 'overrides'> {
  return {
    personalLines: to.flatMap((customer) => {
      const text = lineOf(lines, customer)
      return text === '' ? [] : [{ customer, text }]
    }),
    overrides: to.flatMap((customer) => {
      const why = reasons.get(customer)
      return why === undefined ? [] : [{ customer, why }]
    }),
  }
}

/** One person's ひとこと, as it is sent: what was pasted may hold tabs and other signs that cannot be seen. */
export function lineOf(lines: ByPerson, customer: Id): string {
  return (lines.get(customer) ?? '')
    .replaceAll(/[\p{Zl}\p{Zp}]/gu, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .trim()
}

function without(texts: ByPerson, gone: readonly Id[]): ByPerson {
  return new Map([...texts].filter(([customer]) => !gone.includes(customer)))
}
