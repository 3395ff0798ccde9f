/** What a call is given that needs nothing, or answers that has nothing to say. */
export type Nothing = Readonly<Record<string, never>>
