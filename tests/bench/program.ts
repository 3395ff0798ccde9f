import { resolve } from 'node:path'
import { launchProgram } from '../../host/driver.ts'

export const PROGRAM = resolve(import.meta.dirname, '../../out/main/index.js')

type How = { readonly userData?: string; readonly env?: Readonly<Record<string, string>> }

/** The built program on the shop in `folder`; what its browser keeps lies there too, where it has no place of its own. */
export const launchOn = (folder: string, { userData = folder, env = {} }: How = {}) =>
  launchProgram({ entry: PROGRAM, userData, env: { OTSUKIAI_DATA: folder, ...env }, stdio: 'pipe' })
