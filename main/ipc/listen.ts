import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { CALLS } from '#contract/channels.ts'
import type { Result } from '#contract/result.ts'
import { isTrustedFrame } from '../pages.ts'
import { check, failed, type Checked } from './router.ts'

/** Answers a checked call; `sender` is the page that asked. */
export type Answer = (call: Checked, sender: WebContents) => Promise<Result<unknown>>

/** Listens on the closed list of calls; only the top frame of a page of ours is heard. */
export function listen(answer: Answer): void {
  for (const name of Object.keys(CALLS)) {
    ipcMain.handle(name, (event, message: unknown) => {
      if (!isHeard(event)) return failed({ code: 'wrong-sender' })
      const checked = check(name, message)
      return checked.ok ? answer(checked, event.sender) : checked
    })
  }
}

/** A frame that went while it asked is one that cannot be looked at any more. */
function isHeard(event: IpcMainInvokeEvent): boolean {
  try {
    return isTrustedFrame(event.senderFrame)
  } catch {
    return false
  }
}
