import { type Histories, scaleOf } from './histories.ts'
import type { Parameters } from './likelihood.ts'
import { minimise, type Objective } from './minimise.ts'
import { slopesOf, sumsOf, type Sums } from './slopes.ts'

export type Fit = {
  readonly parameters: Parameters
  /** The shop's usual gap in weeks. */
  readonly scale: number
  /** Log of likelihood and prior together, at the parameters found. */
  readonly penalised: number
}

/** What is thought of ln(r, alpha, a, b) before anything was seen: means and standard deviations. */
type Prior = { readonly means: readonly number[]; readonly deviations: readonly number[] }

type Kind = Pick<Parameters, 'k' | 'z'>

/** How many stages a gap may have; the more, the more alike are the gaps of one person. */
const STAGES = [1, 2, 3, 4]
const DEVIATIONS = [0.7, 0.7, 1, 1]
const FLAT = [Infinity, Infinity, Infinity, Infinity]
/** Each further stage is thought half as likely. */
const PRICE_OF_STAGE = Math.LN2

/** The most probable model of a shop; with nobody in it, what is thought beforehand. Always finite. */
export function fitModel(histories: Histories): Fit {
  const [scale, sums] = [scaleOf(histories), sumsOf(histories)]
  return STAGES.map((k) => fitWith({ k, z: 1 }, scale, sums, DEVIATIONS)).reduce((best, fit) =>
    worthOf(fit) > worthOf(best) ? fit : best,
  )
}

/** BG/NBD by likelihood alone, as its authors published it: what this code is held to, never what a shop is told. */
export function fitPublished(histories: Histories): Fit {
  return fitWith({ k: 1, z: 0 }, scaleOf(histories), sumsOf(histories), FLAT)
}

function worthOf({ parameters, penalised }: Fit): number {
  return penalised - (parameters.k - 1) * PRICE_OF_STAGE
}

function fitWith(kind: Kind, scale: number, sums: Sums, deviations: readonly number[]): Fit {
  const means = [0.8, (1.2 * scale) / kind.k, 0.6, 1.1].map(Math.log)
  const { at, value } = minimise(objectiveOf(kind, sums, { means, deviations }), means)
  return { parameters: parametersAt(kind, at), scale, penalised: -value }
}

/** −lnL + ½ Σ((θ−μ)/sd)² of θ = ln(r, alpha, a, b). */
function objectiveOf(kind: Kind, sums: Sums, prior: Prior): Objective {
  return (theta) => {
    const parameters = parametersAt(kind, theta)
    const slopes = slopesOf(parameters, sums)
    const off = theta.map((each, i) => (each - (prior.means[i] ?? 0)) / (prior.deviations[i] ?? 1))
    const bySlope = [slopes.r * parameters.r, slopes.alpha * parameters.alpha, slopes.a * parameters.a]
    return {
      value: -slopes.value + off.reduce((sum, each) => sum + each * each, 0) / 2,
      gradient: [...bySlope, slopes.b * parameters.b].map(
        (slope, i) => (off[i] ?? 0) / (prior.deviations[i] ?? 1) - slope,
      ),
    }
  }
}

function parametersAt({ k, z }: Kind, theta: readonly number[]): Parameters {
  const [r = 1, alpha = 1, a = 1, b = 1] = theta.map(Math.exp)
  return { k, r, alpha, a, b, z }
}
