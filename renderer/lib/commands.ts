import { useEffect, useEffectEvent } from 'react'
import { type Command, COMMANDS, type CommandId } from '#contract/commands.ts'
import { onShop } from './shop.ts'

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

/** The key of a command as a person reads it, '' where it has none. */
export function keyOf(id: CommandId): string {
  return COMMANDS.find((command) => command.id === id)?.key ?? ''
}

/** Listens for the keys of all commands, and for those chosen in the window's menu. */
export function useCommandKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    const unhear = onShop('command', ({ id }) => runCommand(id))
    return () => {
      unhear()
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return
  const command = COMMANDS.find((one) => isPressed(one, event))
  if (command === undefined) return
  event.preventDefault()
  // A key that is held down means the command once: F8 held too long must not end as it began.
  if (!event.repeat) runCommand(command.id)
}

// What keyboards type for one of our keys: + stands above ; in Japan and above = in America.
const SAME_KEY: Readonly<Record<string, string>> = { escape: 'esc', ';': '+', '=': '+' }

/** Exported for its test. A sign may need Shift to be typed; a letter with Shift is another key. */
export function isPressed(
  { key }: Pick<Command, 'key'>,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): boolean {
  if (key === null) return false
  const ctrl = key.startsWith('Ctrl+')
  const wanted = (ctrl ? key.slice('Ctrl+'.length) : key).toLowerCase()
  const typed = event.key.toLowerCase()
  if ((event.ctrlKey || event.metaKey) !== ctrl || (event.shiftKey && wanted !== '+')) return false
  return wanted === (SAME_KEY[typed] ?? typed)
}
