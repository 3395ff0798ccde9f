import type { DriverCalls } from '../contract.ts'
import { openOnDesktop } from './opener.ts'
import type { RunningProgram } from './program.ts'
import { DriverWindow } from './window.ts'

/** What the program may ask of the driver. */
export function driverCalls(program: RunningProgram): DriverCalls {
  const { windowTable } = program
  const windowOf = (id: number): DriverWindow => {
    const window = windowTable.get(id)
    if (!window) throw new Error('Object has been destroyed')
    return window
  }
  return {
    createWindow: (id, spec) => {
      program.browsers.keep = spec.keep
      windowTable.set(id, new DriverWindow(id, spec, program.tools()))
    },
    load: (id, url, awaitsShow) => windowOf(id).load(url, awaitsShow),
    reload: (id) => windowOf(id).reload(),
    destroyWindow: async (id) => {
      const window = windowTable.get(id)
      windowTable.delete(id)
      await window?.destroy()
    },
    setVisible: (id, visible) => windowOf(id).setVisible(visible),
    focus: (id) => windowOf(id).focus(),
    watch: (id) => windowOf(id).watch(),
    crash: (id) => windowOf(id).crash(),
    setBounds: (id, width, height) => windowOf(id).resize(width, height),
    deliver: (id, world, text) => windowTable.get(id)?.deliver(world, text),
    print: (id, job, request) => windowOf(id).print(request, (part) => program.channel.post('pdf', job, part)),
    dialog: (question) => program.dialogs.ask(question),
    opened: (how, target) => {
      program.record.opened.push({ how, target })
      if (program.forPerson) openOnDesktop(how, target)
    },
    clipboard: async (text) => {
      program.record.clipboard = text
      if (program.forPerson) await [...windowTable.values()].find(({ visible }) => visible)?.copy(text)
    },
    passed: (url) => {
      program.record.passed.push(url)
    },
    neverEmitted: (event) => {
      program.record.neverEmitted.push(event)
    },
    theme: async (source) => {
      program.theme = source
      await Promise.all([...windowTable.values()].map((window) => window.setTheme()))
    },
  }
}
