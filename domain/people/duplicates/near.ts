/** Whether one slip of the hand lies between two texts: a letter wrong, left out, put in, or two in each other's place. */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = [Array.from(one), Array.from(other)].toSorted((a, b) => a.length - b.length)
  if (short === undefined || long === undefined || long.length - short.length > 1) return false
  const from = short.findIndex((letter, at) => letter !== long[at])
  if (from === -1) return long.length > short.length
  const rest = (letters: readonly string[], skipped: number): string => letters.slice(from + skipped).join('')
  if (short.length < long.length) return rest(short, 0) === rest(long, 1)
  const isTurned = short[from] === long[from + 1] && short[from + 1] === long[from]
  return rest(short, 1) === rest(long, 1) || (isTurned && rest(short, 2) === rest(long, 2))
}
