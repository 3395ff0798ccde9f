import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

// The licences ask to go wherever the program goes; whoever is locked out has no other place to read.
const NEEDED = ['forgotten-pin.txt', 'LICENSE', 'licences/README.md', 'licences/noto-serif-jp-OFL.txt']

/** What is wrong beside app.asar: another program in its place, or what goes with it left behind. */
export function otherProblems(resources: string): readonly string[] {
  return [
    ...readdirSync(resources)
      .filter((name) => name !== 'app.asar' && (name.endsWith('.asar') || name === 'app'))
      .map((name) => `${name} is a program beside app.asar`),
    ...NEEDED.filter((path) => !existsSync(join(resources, path))).map((path) => `${path} is missing`),
  ]
}
