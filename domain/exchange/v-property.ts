/**
 * A line of a vCard or of a calendar as jCard and jCal (RFC 7095, 7265) have it: its name, its parameters, the type of its
 * value, and the value; a list inside it is a structured one. Whoever writes it down escapes and folds.
 */
export type VProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  value: string | readonly string[] | Readonly<Record<string, string | number>>,
]

/** Of an untyped name (X-…) the type has to be said, so that its value is escaped. */
export function text(name: string, value: string): readonly VProperty[] {
  return value === '' ? [] : [[name, {}, 'text', value]]
}
