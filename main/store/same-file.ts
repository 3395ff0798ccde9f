import { statSync } from 'node:fs'
import { ownWorkOf } from './swap.ts'

/** Whether both paths lead to one file; never where either is not there. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => identityOf(path))
  return first !== null && first === second
}

/** Whether it is a file that is thrown away before it could be read. */
export function isOwnWork(database: string, file: string): boolean {
  return ownWorkOf(database).some((own) => isSameFile(own, file))
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true })
    return `${dev} ${ino}`
  } catch {
    return null
  }
}
