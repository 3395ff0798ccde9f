import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import config from '../../electron-builder.ts'

/** Fuses of Electron's binary that are not as the packaging asks for them. */
export async function fuseProblems(electron: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(electron).catch(() => null)
  if (wire === null) return ['the program holds no fuses: it is not Electron’s binary']
  return Object.entries(config.electronFuses).flatMap(([name, on]) => {
    const fuse = `${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options
    const state = String.fromCharCode(wire[FuseV1Options[fuse]] ?? 0)
    return state === (on ? '1' : '0') ? [] : [`the fuse ${fuse} is not ${on ? 'on' : 'off'}`]
  })
}
