import type { Histories } from './histories.ts'
import type { Parameters } from './likelihood.ts'

/** The log of the likelihood and how it changes with each parameter. */
export type Slopes = {
  readonly value: number
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** Histories made ready to be summed over again and again: what is the same for many is worked out once. */
export type Sums = {
  readonly n: number
  readonly x: Float64Array
  /** How many people have more than so many repeat visits, by that number. */
  readonly tally: Float64Array
  /** Sum over everyone. */
  readonly litt: number
  /** Each time that occurs, in weeks; visits fall on days, so 100,000 people share some thousand. */
  readonly times: Float64Array
  /** Where in times a person's last visit stands, and her today. */
  readonly lastAt: Int32Array
  readonly nowAt: Int32Array
}

export function sumsOf({ n, x, tx, T, litt }: Histories): Sums {
  const places = new Map<number, number>()
  const placeOf = (time: number): number => {
    const place = places.get(time) ?? places.size
    places.set(time, place)
    return place
  }
  const lastAt = Int32Array.from(tx, placeOf)
  const nowAt = Int32Array.from(T, placeOf)
  const times = Float64Array.from(places.keys())
  return { n, x, tally: tallyOf(x), litt: litt.reduce((sum, each) => sum + each, 0), times, lastAt, nowAt }
}

function tallyOf(x: Float64Array): Float64Array {
  const tally = new Float64Array(x.reduce((most, visits) => Math.max(most, visits), 0))
  for (const visits of x) if (visits > 0) tally[visits - 1] = (tally[visits - 1] ?? 0) + 1
  for (let at = tally.length - 2; at >= 0; at--) tally[at] = (tally[at] ?? 0) + (tally[at + 1] ?? 0)
  return tally
}

/** The value with its analytic gradient, in one pass over the people. */
export function slopesOf(parameters: Parameters, sums: Sums): Slopes {
  const counted = byCounts(parameters, sums)
  const timed = byTimes(parameters, sums)
  return {
    value: counted.value + timed.value,
    r: counted.r + timed.r,
    alpha: counted.alpha + timed.alpha,
    a: counted.a + timed.a,
    b: counted.b + timed.b,
  }
}

/** r ln α + Σ_{i<kx} ln(r+i) + Σ_{i<x+z} ln((b+i)/(a+b+i)) + (k−1)·litt − x·ln((k−1)!) */
function byCounts({ k, r, alpha, a, b, z }: Parameters, { n, tally, litt }: Sums): Slopes {
  const lnFactorial = k === 4 ? Math.log(6) : k === 3 ? Math.LN2 : 0
  let value = n * r * Math.log(alpha) + (k - 1) * litt
  let byR = n * Math.log(alpha)
  let byA = 0
  let byB = 0
  for (const [visits, people] of tally.entries()) {
    value -= people * lnFactorial
    for (let i = k * visits; i < k * visits + k; i++) {
      value += people * Math.log(r + i)
      byR += people / (r + i)
    }
  }
  for (let i = 0; i < tally.length + z; i++) {
    const people = i < z ? n : (tally[i - z] ?? 0)
    value -= people * Math.log1p(a / (b + i))
    byA -= people / (a + b + i)
    byB += (people * a) / ((b + i) * (a + b + i))
  }
  return { value, r: byR, alpha: (n * r) / alpha, a: byA, b: byB }
}

/**
 * LSE(A3, A4): she still comes and is silent, or stayed away after her last visit. With S the sum over the stages of the open
 * gap it is −q ln(α+T) + ln(S + e), e = exp(A4 + q ln(α+T)), turned round where e would leave the numbers there are.
 */
function byTimes({ k, r, alpha, a, b, z }: Parameters, { n, x: visits, tally, times, lastAt, nowAt }: Sums): Slopes {
  const lns = times.map((time) => Math.log(alpha + time))
  const inverses = times.map((time) => 1 / (alpha + time))
  // 1/(b+x−1+z) and its log with a, by x; where z is 0, nobody leaves before a second visit.
  const leaving = Float64Array.from({ length: tally.length + 1 }, (_, x) => (x + z === 0 ? 0 : 1 / (b + x - 1 + z)))
  const lnLeaving = leaving.map((each) => Math.log(a * each))
  let value = 0
  let byR = 0
  let byAlpha = 0
  let gone = 0
  let byB = 0
  for (let person = 0; person < n; person++) {
    const x = visits[person] ?? 0
    const last = lastAt[person] ?? 0
    const now = nowAt[person] ?? 0
    const q = r + k * x
    const lnNow = lns[now] ?? 0
    const lnLast = lns[last] ?? 0
    const inverse = inverses[now] ?? 0
    const share = ((times[now] ?? 0) - (times[last] ?? 0)) * inverse
    let term = 1
    let stages = 1
    let byQ = 0
    let byShare = 0
    let harmonic = 0
    for (let j = 1; j < k; j++) {
      term *= ((q + j - 1) / j) * share
      harmonic += 1 / (q + j - 1)
      stages += term
      byQ += term * harmonic
      byShare += term * j
    }
    const lnOdds = (lnLeaving[x] ?? 0) + q * (lnNow - lnLast)
    const smaller = Math.exp(-Math.abs(lnOdds))
    const stayed = lnOdds > 0 ? stages * smaller : stages
    const left = lnOdds > 0 ? 1 : smaller
    value += Math.max(lnOdds, 0) - q * lnNow + Math.log(stayed + left)
    const w4 = left / (stayed + left)
    const w3 = stayed / (stayed + left)
    byR += w3 * (byQ / stages - lnNow) - w4 * lnLast
    byAlpha -= w3 * (q + byShare / stages) * inverse + w4 * q * (inverses[last] ?? 0)
    gone += w4
    byB -= w4 * (leaving[x] ?? 0)
  }
  return { value, r: byR, alpha: byAlpha, a: gone / a, b: byB }
}
