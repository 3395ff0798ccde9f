import { useEffect, useEffectEvent } from 'react'

type Definition = { readonly id: string; readonly ctrl: boolean; readonly key: string; readonly label: string }

/** One definition for each command: keys, the table in help, and whatever menu or palette there may be. */
export const COMMANDS = [
  { id: 'week', ctrl: true, key: '1', label: 'Ctrl+1' },
  { id: 'customers', ctrl: true, key: '2', label: 'Ctrl+2' },
  { id: 'letters', ctrl: true, key: '3', label: 'Ctrl+3' },
  { id: 'find', ctrl: true, key: 'k', label: 'Ctrl+K' },
  { id: 'add', ctrl: true, key: 'n', label: 'Ctrl+N' },
  { id: 'print', ctrl: true, key: 'p', label: 'Ctrl+P' },
  { id: 'back', ctrl: false, key: 'escape', label: 'Esc' },
] as const satisfies readonly Definition[]

export type CommandId = (typeof COMMANDS)[number]['id']

type Handler = { readonly id: CommandId; readonly run: () => void }

const handlers: Handler[] = []

/** Says what a command does while the component stands; the one that came last goes first. */
export function useCommand(id: CommandId, run: () => void): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    const handler: Handler = { id, run: () => latest() }
    handlers.push(handler)
    return () => void handlers.splice(handlers.indexOf(handler), 1)
  }, [id])
}

export function runCommand(id: CommandId): void {
  handlers.findLast((handler) => handler.id === id)?.run()
}

/** Listens for the keys of all commands. */
export function useCommandKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const ctrl = event.ctrlKey || event.metaKey
  const command = COMMANDS.find((one) => one.key === event.key.toLowerCase() && one.ctrl === ctrl)
  if (command === undefined || event.altKey || event.shiftKey) return
  event.preventDefault()
  runCommand(command.id)
}
