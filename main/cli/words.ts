import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The words of the command line were wrong: exit 2. */
export class WrongWords extends Error {}

export type Words = Readonly<Record<string, string | undefined>>

/**
 * `names` are the options that a command knows beside --db and --today, each with a value; `flags` have none and read 'yes'
 * where they are said.
 */
export function readWords(args: readonly string[], names: readonly string[], flags: readonly string[] = []): Words {
  const options: ParseArgsOptionsConfig = {}
  for (const name of ['db', 'today', ...names]) options[name] = { type: 'string' }
  for (const flag of flags) options[flag] = { type: 'boolean' }
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value === true ? 'yes' : value]),
    ) as Words
  } catch (error) {
    throw new WrongWords(error instanceof Error ? error.message : String(error))
  }
}

/** @throws WrongWords */
export function need(words: Words, name: string): string {
  const value = words[name]
  if (value === undefined || value === '') throw new WrongWords(`--${name} is needed`)
  return value
}

/** A whole number from `least` to `most`. @throws WrongWords */
export function number(words: Words, name: string, least: number, most: number): number {
  const text = need(words, name)
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new WrongWords(`--${name} takes a whole number from ${least} to ${most}`)
  }
  return value
}

/** One of a closed list; the first is meant where nothing is said. @throws WrongWords */
export function choice<const C extends string>(words: Words, name: string, choices: readonly [C, ...C[]]): C {
  const text = words[name] ?? choices[0]
  const found = choices.find((each) => each === text)
  if (found === undefined) throw new WrongWords(`--${name} is one of ${choices.join(', ')}`)
  return found
}
