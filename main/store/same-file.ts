import { statSync } from 'node:fs'
import { candidateOf, damagedCopyOf } from './swap.ts'

/** Whether both paths lead to one file; never where either is not there. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => identityOf(path))
  return first !== null && first === second
}

/** What the program itself puts beside the live file while it looks at another, and throws away before. */
export function isOwnWork(database: string, file: string): boolean {
  return [candidateOf(database), damagedCopyOf(database)].some((own) => isSameFile(own, file))
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}
