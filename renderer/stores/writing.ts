import type { CopyAsked } from '#contract/api.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { create } from 'zustand'
import { usePlace } from './place.ts'

type ByPerson = ReadonlyMap<Id, string>

/** A short form on the clipboard, until it is known whether it went out. */
export type Copied = Omit<CopyAsked, 'overrideWhy'> & { readonly who: string }

type Writing = {
  /** For whom the reasons below were written. */
  readonly to: readonly Id[]
  readonly shown: Id | null
  /** ひとこと, as it is being typed. */
  readonly lines: ByPerson
  /** 理由を書いて出す */
  readonly reasons: ByPerson
  /** Whose letter lies in a batch: their ひとこと is kept there and begins anew here. */
  readonly made: readonly Id[]
  readonly copied: Copied | null
}

const NOTHING: Writing = { to: [], shown: null, lines: new Map(), reasons: new Map(), made: [], copied: null }

/** What is being written, kept while the owner turns from person to person and from place to place. */
export const useWriting = create<Writing>(() => NOTHING)

/** A reason given for one mailing never lets somebody pass in another; what lies in a batch is not written again. */
export function beginWriting(to: readonly Id[]): void {
  useWriting.setState(({ made, lines, reasons, ...now }) => {
    const isSame = now.to.length === to.length && now.to.every((id, at) => id === to[at])
    return {
      to,
      made: [],
      shown: isSame ? now.shown : (to[0] ?? null),
      lines: without(lines, made),
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

export function keepMade(made: readonly Id[]): void {
  useWriting.setState({ made })
}

export function keepCopied(copied: Copied | null): void {
  useWriting.setState({ copied })
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
