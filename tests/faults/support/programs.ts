import { join } from 'node:path'
import { inject } from 'vitest'

/** A program of this folder, built: `doer` is doer.ts. */
export const builtProgram = (name: string): string => join(inject('programs'), `${name}.js`)
