import '../../support/encrypted.ts'
import { writeSync } from 'node:fs'
import { doOnce } from './acts.ts'

// node doer.ts FOLDER ACT [COPY]: says 'begun', then does one thing of the shop in this folder (acts.ts) and says what it says.

const [folder = '', what = '', copy] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

say('begun')
await doOnce(folder, what, say, copy)
