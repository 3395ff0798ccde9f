import type { Fit } from '#domain/week/return-model/fit.ts'
import type { Histories } from '#domain/week/return-model/histories.ts'

/** What is fitted: figures of everyone, and nobody's name or key. */
export type ToFitThread = { readonly kind: 'histories'; readonly histories: Histories }

/** `mean` of the chances of those who came more than once. */
export type Fitted = { readonly fit: Fit; readonly mean: number | null }

export type FromFitThread = ({ readonly kind: 'end' } & Fitted) | { readonly kind: 'failed'; readonly error: unknown }
