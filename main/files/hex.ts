import * as v from 'valibot'

/** So many bytes, as they stand in a file of JSON: small letters. */
export const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))
