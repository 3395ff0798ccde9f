import type { Histories, History } from './histories.ts'
import { slopesOf, sumsOf } from './slopes.ts'

/**
 * MBG/CNBD-k: while somebody comes, her gaps are Erlang-k with a rate of her own (gamma: r, alpha, in weeks); after each visit
 * she may stay away for good with a probability of her own (beta: a, b).
 * Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007; Reutterer, Platzer & Schröder 2021.
 */
export type Parameters = {
  readonly k: number
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
  /** 1: she may stay away after the first visit already. 0 with k = 1 is BG/NBD of Fader, Hardie & Lee 2005. */
  readonly z: 0 | 1
}

type Person = Pick<History, 'x' | 'tx' | 'T'>

/** The probability that she still comes, in [0, 1]. */
export function aliveOf(parameters: Parameters, { x, tx, T }: Person): number {
  return aliveAt(parameters, x, tx, T)
}

/** The probability that she comes again by herself within so many weeks, in [0, 1]. */
export function returnOf(parameters: Parameters, { x, tx, T }: Person, weeks: number): number {
  return returnAt(parameters, x, tx, T, weeks)
}

/** Which share of her gaps would be as long as this silence, were she still coming; 1 on the day of a visit. */
export function gapTailOf(parameters: Parameters, { x, tx, T }: Person): number {
  return Math.min(1, gapTailAt(parameters, x, tx, T))
}

/** G(T) / G(tx); never a power of a time alone, which would leave the numbers there are. */
function gapTailAt({ k, r, alpha }: Parameters, x: number, tx: number, T: number): number {
  const q = r + k * x
  const silence = T - tx
  return stages(k, q, silence / (alpha + T)) * Math.exp(-q * Math.log1p(silence / (alpha + tx)))
}

/** A tail too thin for a number leaves nobody; it is some e^−700 then. */
function aliveAt(parameters: Parameters, x: number, tx: number, T: number): number {
  const { a, b, z } = parameters
  return x === 0 && z === 0 ? 1 : 1 / (1 + a / (b + x - 1 + z) / gapTailAt(parameters, x, tx, T))
}

/** In plain numbers, since it is asked for 100,000 people in one go. */
export function returnAt(parameters: Parameters, x: number, tx: number, T: number, weeks: number): number {
  const { k, r, alpha } = parameters
  const q = r + k * x
  const silence = T - tx
  const now = stages(k, q, silence / (alpha + T))
  const then = stages(k, q, (silence + weeks) / (alpha + T + weeks))
  const lnStillAway = Math.log(then / now) - q * Math.log1p(weeks / (alpha + T))
  // Rounding may put a hair below nothing what should be above it.
  return aliveAt(parameters, x, tx, T) * Math.max(0, -Math.expm1(lnStillAway))
}

/** Σ_{j<k} (q)_j / j! · share^j: the open gap may be in any of its k stages. */
function stages(k: number, q: number, share: number): number {
  let term = 1
  let sum = 1
  for (let j = 1; j < k; j++) {
    term *= ((q + j - 1) / j) * share
    sum += term
  }
  return sum
}

/** Natural log of the likelihood of all these histories together. */
export function logLikelihood(parameters: Parameters, histories: Histories): number {
  return slopesOf(parameters, sumsOf(histories)).value
}
