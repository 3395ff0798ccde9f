import { type Command, COMMANDS } from '#contract/commands.ts'
import { fold } from '#domain/people/fold.ts'

/** Those that the palette offers: the palette itself and the way back are no use there. */
const OFFERED = COMMANDS.filter(({ id }) => id !== 'find' && id !== 'back')

const KNOWN = OFFERED.map((command) => ({
  command,
  japanese: wordsOf(`${command.ja} ${command.called}`),
  english: wordsOf(command.en),
}))

/** Commands that every word asked for names: within the Japanese title or a reading, or at the beginning of an English word. */
export function findCommands(text: string): readonly Command[] {
  const asked = wordsOf(text)
  if (asked.length === 0) return OFFERED
  const names = (word: string, { japanese, english }: (typeof KNOWN)[number]): boolean =>
    japanese.some((one) => one.includes(word)) || english.some((one) => one.startsWith(word))
  return KNOWN.filter((known) => asked.every((word) => names(word, known))).map(({ command }) => command)
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '')
}
